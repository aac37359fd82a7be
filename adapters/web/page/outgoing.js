// The way up: one message after the other, each tried until it is taken or refused. A text that is not taken yet survives a
// reload of the page; forms and files do not, they may hold secrets or be large.
import { newId } from "./elements.js";

/**
 * @typedef {{ id: string, path: string, body: () => BodyInit, json: boolean, text: string | undefined }} Parcel
 * @typedef {"taken" | "too-large" | "refused"} Outcome
 */

const STORED_AS = "tingting-outgoing";
const LONGEST_WAIT_MS = 15_000;

/** @param {{ onCookiesMissing: () => void }} events */
export function createOutgoing({ onCookiesMissing }) {
  /** @type {{ parcel: Parcel, settle: (outcome: Outcome) => void }[]} */
  const queue = [];
  let running = false;
  let wake = () => {};

  const store = () => {
    const texts = queue.flatMap(({ parcel: { id, text } }) => (text === undefined ? [] : [{ id, text }]));
    sessionStorage.setItem(STORED_AS, JSON.stringify(texts));
  };

  /** @param {number} tries */
  const pause = (tries) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries));
      wake = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });

  /**
   * @param {"later" | "no-session"} why
   * @param {number} tries
   */
  const beforeNextTry = async (why, tries) => {
    const begun = why === "no-session" && (await beginSession());
    if (begun && tries > 0) onCookiesMissing();
    if (!begun || tries > 0) await pause(tries);
  };

  const run = async () => {
    if (running) return;
    running = true;
    for (let tries = 0, next = queue[0]; next; next = queue[0]) {
      const outcome = await attempt(next.parcel);
      if (outcome === "later" || outcome === "no-session") {
        await beforeNextTry(outcome, tries);
        tries += 1;
        continue;
      }
      tries = 0;
      queue.shift();
      store();
      next.settle(outcome);
    }
    running = false;
  };

  /**
   * @param {Parcel} parcel
   * @returns {Promise<Outcome>}
   */
  const send = (parcel) =>
    new Promise((settle) => {
      queue.push({ parcel, settle });
      store();
      run();
    });

  return {
    /** @param {string} text */
    text: (text, id = newId()) => send(json(id, { kind: "text", id, text }, text)),
    /**
     * @param {string} button
     * @param {string} [form]
     */
    tap(button, form) {
      const id = newId();
      return send(json(id, { kind: "tap", id, button, ...(form !== undefined && { form }) }));
    },
    /**
     * @param {string} form
     * @param {Record<string, string>} values
     */
    form(form, values) {
      const id = newId();
      return send(json(id, { kind: "form", id, form, values }));
    },
    /**
     * @param {File} file
     * @param {string} caption
     */
    file(file, caption, id = newId()) {
      const body = () => {
        const data = new FormData();
        data.set("id", id);
        if (caption !== "") data.set("caption", caption);
        data.set("file", file);
        return data;
      };
      return send({ id, path: "/chat/files", body, json: false, text: undefined });
    },
    /** The connection is back: no need to wait longer. */
    hurry: () => wake(),
    /**
     * Texts of an earlier life of this page that were not taken yet.
     * @returns {{ id: string, text: string }[]}
     */
    leftOver() {
      return JSON.parse(sessionStorage.getItem(STORED_AS) ?? "[]");
    },
  };
}

/**
 * @param {string} id
 * @param {object} body
 * @param {string} [text]
 * @returns {Parcel}
 */
function json(id, body, text) {
  return { id, path: "/chat/messages", body: () => JSON.stringify(body), json: true, text };
}

/**
 * @param {Parcel} parcel
 * @returns {Promise<Outcome | "later" | "no-session">}
 */
async function attempt({ path, body, json }) {
  try {
    const headers = json ? { "content-type": "application/json" } : undefined;
    const { status } = await fetch(path, { method: "POST", body: body(), ...(headers && { headers }) });
    if (status < 300) return "taken";
    if (status === 401) return "no-session";
    if (status === 413) return "too-large";
    return status >= 500 || status === 429 ? "later" : "refused";
  } catch {
    // No answer: it may have arrived, and the same id will tell.
    return "later";
  }
}

/** Makes this browser known to the server; false without an answer. */
export async function beginSession() {
  try {
    return (await fetch("/chat/session", { method: "POST" })).ok;
  } catch {
    return false;
  }
}
