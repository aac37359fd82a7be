// The server's side of a WebSocket (RFC 6455), as much of it as Socket Mode needs: text, ping and close, no extensions, no fragments.
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

export interface Connection {
  send(text: string): void;
  /** Says good-bye and hangs up, as a server that restarts. */
  close(): void;
  /** The line is dead: nothing more comes or goes. */
  cut(): void;
  readonly isOpen: boolean;
}

/** Answers the upgrade; `onText` gets what the client sends, `onEnd` is called once. */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  handlers: { readonly onText: (text: string) => void; readonly onEnd: () => void },
): Connection {
  const key = request.headers["sec-websocket-key"] ?? "";
  const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let isOpen = true;
  let unread = Buffer.alloc(0);
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    handlers.onEnd();
  };
  const send = (opcode: number, payload: Buffer) => {
    if (isOpen) socket.write(Buffer.concat([head(opcode, payload.length), payload]));
  };
  socket.on("error", end);
  socket.on("close", end);
  socket.on("data", (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (let frame = readFrame(unread); frame; frame = readFrame(unread)) {
      unread = unread.subarray(frame.length);
      if (frame.opcode === TEXT) handlers.onText(frame.payload.toString());
      if (frame.opcode === PING) send(PONG, frame.payload);
      if (frame.opcode === CLOSE) {
        send(CLOSE, frame.payload);
        end();
        // Slack does not hang up after the hand-shake (node-slack-sdk issue 2752): neither does this.
      }
    }
  });
  return {
    send: (text) => send(TEXT, Buffer.from(text)),
    close() {
      send(CLOSE, Buffer.from([3, 232]));
      end();
      socket.end();
    },
    cut() {
      end();
      socket.destroy();
    },
    get isOpen() {
      return isOpen;
    },
  };
}

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

function head(opcode: number, length: number): Buffer {
  const first = 0x80 | opcode;
  if (length < 126) return Buffer.from([first, length]);
  if (length < 65_536) return Buffer.from([first, 126, length >> 8, length & 255]);
  const long = Buffer.alloc(10);
  long[0] = first;
  long[1] = 127;
  long.writeBigUInt64BE(BigInt(length), 2);
  return long;
}

/** The first whole frame; a client masks what it sends. */
function readFrame(data: Buffer) {
  const [first = 0, second = 0] = data;
  const short = second & 127;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + extra + 4;
  if (data.length < start) return undefined;
  const size = extra === 0 ? short : extra === 2 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
  if (data.length < start + size) return undefined;
  const mask = data.subarray(start - 4, start);
  const payload = Buffer.from(data.subarray(start, start + size).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return { opcode: first & 15, payload, length: start + size };
}
