// multipart/form-data as grammY writes it (RFC 7578; its names of files are not quoted).

interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly bytes: Buffer;
}

/** What is no text in the API's types, and comes as text all the same. */
const typed = ["chat_id", "message_thread_id", "reply_markup"];

export function readMultipart(body: Buffer, contentType: string) {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1] ?? "";
  const parts = splitParts(body, boundary);
  const fields: Record<string, unknown> = {};
  const files = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  for (const { name, fileName, bytes } of parts) {
    if (fileName !== undefined) files.set(name, { name: fileName, bytes });
    else fields[name] = typed.includes(name) ? JSON.parse(bytes.toString()) : bytes.toString();
  }
  return { fields, files };
}

function splitParts(body: Buffer, boundary: string): readonly Part[] {
  const parts: Part[] = [];
  const mark = `--${boundary}`;
  let at = body.indexOf(mark) + mark.length;
  while (body.subarray(at, at + 2).toString() === "\r\n") {
    const next = body.indexOf(`\r\n${mark}`, at);
    parts.push(readPart(body.subarray(at + 2, next)));
    at = next + 2 + mark.length;
  }
  return parts;
}

function readPart(part: Buffer): Part {
  const end = part.indexOf("\r\n\r\n");
  const head = part.subarray(0, end).toString();
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1] ?? "";
  const fileName = /;\s*filename="?([^"\r\n]*)"?/i.exec(head)?.[1];
  return { name, fileName, bytes: part.subarray(end + 4) };
}
