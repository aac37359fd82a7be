// Files that people send: Telegram names a path for an hour, the bytes lie behind an address with the bot's token in it.
import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";
import type { Api } from "grammy";
import { UnusableFile } from "../../src/errors.ts";
import type { BotParts } from "./bot.ts";
import { CallRefused } from "./failures.ts";
import { limits } from "./limits.ts";

/** Without a byte for so long the download is given up, in real time. */
const SILENCE_MS = 30_000;

/** core.telegram.org/bots/api#getfile. Throws UnusableFile, whatever went wrong; its cause holds no address. */
export async function download(api: Api, bot: BotParts, fileId: string): Promise<Uint8Array> {
  const path = await findPath(api, fileId);
  try {
    return await fetchBytes(`${bot.apiRoot}/file/bot${bot.token}/${path}`, bot);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile("unreadable", { cause: new Error("the download broke off") });
  }
}

async function findPath(api: Api, fileId: string): Promise<string> {
  try {
    const { file_path: path, file_size: bytes = 0 } = await api.getFile(fileId);
    if (bytes > limits.maxFileBytes) throw new UnusableFile("too-large");
    if (path === undefined) throw new UnusableFile("unreadable");
    return path;
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    throw new UnusableFile(isTooBig(error) ? "too-large" : "unreadable", { cause: error });
  }
}

/** Beyond 20 MB `getFile` is a 400 with this sentence and no code (tdlib/telegram-bot-api Client.cpp, `on_file_download`). */
const isTooBig = (error: unknown) => error instanceof CallRefused && error.description.includes("file is too big");

function fetchBytes(address: string, { agent }: BotParts): Promise<Uint8Array> {
  const get = address.startsWith("https:") ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, timeout: SILENCE_MS }, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const refuse = (problem: UnusableFile["problem"]) => request.destroy(new UnusableFile(problem));
      if (response.statusCode !== 200) return void refuse("unreadable");
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > limits.maxFileBytes) refuse("too-large");
      });
      response.on("end", () => (response.complete ? resolve(Buffer.concat(chunks)) : refuse("unreadable")));
      response.on("error", reject);
    });
    request.on("timeout", () => request.destroy(new UnusableFile("unreadable")));
    request.on("error", reject);
  });
}
