// The way down to a page: a stream of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
// It pulls from the log and is only woken by changes: a slow page gets the latest state of a card, not every step to it.
import type { Context } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import type { WebLog } from "./log.ts";

/** Proxies close a connection that stays silent for a minute. */
const HEARTBEAT_MS = 20_000;
/** How long a browser waits before it connects again. */
const RECONNECT_MS = 1_000;
/** One visitor's open pages; the oldest gives way. */
const STREAMS_PER_VISITOR = 8;

export interface Streams {
  /**
   * Answers with the messages changed after `change`, then with each further change. Events: `message` with the number of the
   * change as id, `restart` if `change` is unknown and everything follows anew, `caught-up` once after the first batch.
   */
  open(context: Context, chat: string, change: number): Response;
  closeAll(): void;
}

export function createStreams(log: WebLog): Streams {
  const open = new Map<string, Set<() => void>>();

  const register = (chat: string, close: () => void): (() => void) => {
    const all = open.get(chat) ?? new Set();
    open.set(chat, all.add(close));
    const [oldest] = all;
    if (all.size > STREAMS_PER_VISITOR) oldest?.();
    return () => {
      all.delete(close);
      if (all.size === 0) open.delete(chat);
    };
  };

  return {
    open(context, chat, change) {
      // Buffering proxies would hold events back (nginx: X-Accel-Buffering).
      context.header("X-Accel-Buffering", "no");
      return streamSSE(context, async (stream) => {
        const bell = createBell();
        const unregister = register(chat, bell.end);
        const unwatch = log.watch(chat, bell.ring);
        stream.onAbort(bell.end);
        try {
          let seen = await sendChanges(stream, log, chat, change);
          await stream.writeSSE({ event: "caught-up", data: "", retry: RECONNECT_MS });
          while (!bell.ended()) {
            if ((await bell.wait(HEARTBEAT_MS)) === "silence") await stream.write(": still here\n\n");
            else if (!bell.ended()) seen = await sendChanges(stream, log, chat, seen);
          }
        } finally {
          unwatch();
          unregister();
        }
      });
    },
    closeAll() {
      for (const all of open.values()) for (const close of all) close();
    },
  };
}

/** Gives the number of the last change sent. */
async function sendChanges(stream: SSEStreamingApi, log: WebLog, chat: string, after: number): Promise<number> {
  const { restarted, entries } = await log.since(chat, after);
  if (restarted) await stream.writeSSE({ event: "restart", data: "" });
  for (const entry of entries) await stream.writeSSE({ id: String(entry.change), data: JSON.stringify(entry) });
  return entries.at(-1)?.change ?? (restarted ? 0 : after);
}

/** Remembers one ring while nobody waits, so that no change falls between reading and waiting. */
function createBell() {
  let rung = false;
  let over = false;
  let wake = () => {};
  const ring = () => {
    rung = true;
    wake();
  };
  return {
    ring,
    end: () => {
      over = true;
      ring();
    },
    ended: () => over,
    async wait(ms: number): Promise<"ring" | "silence"> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const heard = rung;
      rung = false;
      return heard ? "ring" : "silence";
    },
  };
}
