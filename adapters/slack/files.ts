// Files, up and down. Up in three steps (docs.slack.dev/messaging/working-with-files#uploading_files): an address, the bytes, and only
// then something is to be seen. Down with our token, which goes to Slack and nobody else.
import type { OutgoingFile } from "../../src/chat.ts";
import { DeliveryUnknown, UnusableFile } from "../../src/errors.ts";
import type { Calls } from "./calls.ts";

export interface Files {
  /** Shows a file in a channel, in a thread of it if there is one. Throws what `ChatAdapter.post` throws. */
  upload(file: OutgoingFile, channel: string, thread: string | undefined): Promise<void>;
  /** Throws UnusableFile. */
  download(fileId: string): Promise<Uint8Array>;
}

const TRANSFER_TIMEOUT_MS = 60_000;

export function createFiles(parts: {
  readonly calls: Calls;
  readonly token: string;
  readonly apiUrl: string;
  readonly maxBytes: number;
}): Files {
  const { calls, token, apiUrl, maxBytes } = parts;

  /** A private file lies at files.slack.com, of an Enterprise Grid also at a subdomain of slack.com. */
  const isSlack = (address: URL): boolean => {
    if (address.host === new URL(apiUrl).host) return true;
    return (
      address.protocol === "https:" && /(^|\.)(slack\.com|slack-edge\.com|slack-files\.com)$/.test(address.hostname)
    );
  };

  const addressOf = async (fileId: string): Promise<URL> => {
    const { file } = await calls.call("files.info", (client) => client.files.info({ file: fileId }));
    if ((file?.size ?? 0) > maxBytes) throw new UnusableFile("too-large");
    const address = file?.url_private_download ?? file?.url_private ?? "";
    if (!URL.canParse(address) || !isSlack(new URL(address))) throw new UnusableFile("unreadable");
    return new URL(address);
  };

  return {
    async upload(file, channel, thread) {
      const bytes = await file.open();
      const { upload_url: address, file_id: id } = await calls.call("files.getUploadURLExternal", (client) =>
        client.files.getUploadURLExternal({ filename: file.name, length: bytes.byteLength }),
      );
      if (!address || !id) throw new DeliveryUnknown("Slack gave no address for the file");
      await send(address, bytes);
      await calls.call("files.completeUploadExternal", (client) =>
        client.files.completeUploadExternal({
          files: [{ id, title: file.name }],
          channel_id: channel,
          ...(thread === undefined ? {} : { thread_ts: thread }),
        }),
      );
    },
    async download(fileId) {
      try {
        const response = await fetch(await addressOf(fileId), {
          headers: { authorization: `Bearer ${token}` },
          // Slack sends whoever may not read a file to its sign-in page, which is not the file either.
          redirect: "error",
          signal: AbortSignal.timeout(TRANSFER_TIMEOUT_MS),
        });
        if (!response.ok) throw new Error(`Slack answered with ${response.status}`);
        return await readUpTo(response, maxBytes);
      } catch (error) {
        throw error instanceof UnusableFile ? error : new UnusableFile("unreadable", { cause: error });
      }
    },
  };
}

async function send(address: string, bytes: Uint8Array): Promise<void> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: Uint8Array.from(bytes),
      headers: { "content-type": "application/octet-stream" },
      signal: AbortSignal.timeout(TRANSFER_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`Slack answered with ${response.status}`);
  } catch (cause) {
    throw new DeliveryUnknown("the file did not reach Slack", { cause });
  }
}

/** Counts what comes instead of trusting what was announced. */
async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new UnusableFile("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
