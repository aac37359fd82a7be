// The way down: the server's events, from the change seen last. EventSource connects again by itself as long as a server answers
// at all; after an answer that is no stream (the server restarts behind a proxy, the session is gone) we do it.
import { beginSession } from "./outgoing.js";

const RETRY_MS = 2_000;
/** A gap shorter than this is not worth a word. */
const PATIENCE_MS = 1_500;

/**
 * @param {{
 *   onEntry: (entry: import("../log.ts").Entry) => void,
 *   onRestart: () => void,
 *   onCaughtUp: () => void,
 *   onLink: (up: boolean) => void,
 * }} events
 */
export function follow({ onEntry, onRestart, onCaughtUp, onLink }) {
  let seen = 0;
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let complaint;

  const up = () => {
    clearTimeout(complaint);
    complaint = undefined;
    onLink(true);
  };
  const down = () => {
    complaint ??= setTimeout(() => onLink(false), PATIENCE_MS);
  };

  const connect = () => {
    source?.close();
    const mine = new EventSource(`/chat/events?after=${seen}`);
    source = mine;
    mine.onopen = up;
    mine.onmessage = (event) => {
      seen = Number(event.lastEventId);
      onEntry(JSON.parse(event.data));
    };
    mine.addEventListener("restart", () => {
      seen = 0;
      onRestart();
    });
    mine.addEventListener("caught-up", onCaughtUp);
    mine.onerror = () => {
      down();
      if (mine.readyState !== EventSource.CLOSED) return;
      setTimeout(async () => {
        await beginSession();
        connect();
      }, RETRY_MS);
    };
  };

  // A phone that slept comes back with a dead connection that has not noticed yet.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && source?.readyState !== EventSource.OPEN) connect();
  });
  window.addEventListener("online", connect);
  window.addEventListener("offline", down);
  connect();
}
