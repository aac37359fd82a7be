// The messages on the screen: each in its place, a changed one drawn again where it stands, the newest in sight unless somebody
// is reading further up.
import { draw } from "./draw.js";
import { byId, make } from "./elements.js";

/** Nearer to the end than this is at the end. */
const NEAR_PX = 120;

/** @param {import("./draw.js").Actions} actions */
export function createScreen(actions) {
  const log = byId("log", HTMLElement);
  const newer = byId("newer", HTMLButtonElement);
  const welcome = byId("welcome", HTMLElement);
  /** @type {Map<string, HTMLElement>} */
  const articles = new Map();
  let isCaughtUp = false;

  const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
    newer.hidden = true;
  };
  newer.addEventListener("click", toEnd);
  log.addEventListener("scroll", () => {
    if (isAtEnd()) newer.hidden = true;
  });
  // The keyboard of a phone makes the window lower: what was in sight stays in sight.
  let wasAtEnd = true;
  log.addEventListener("scroll", () => {
    wasAtEnd = isAtEnd();
  });
  new ResizeObserver(() => {
    if (wasAtEnd) toEnd();
  }).observe(log);

  /**
   * @param {string} key
   * @param {HTMLElement} article
   * @param {number} place
   */
  const put = (key, article, place) => {
    article.dataset.key = key;
    article.dataset.place = String(place);
    article.classList.toggle("fresh", isCaughtUp);
    articles.set(key, article);
    const later = [...log.querySelectorAll("article")].find((other) => Number(other.dataset.place) > place);
    log.insertBefore(article, later ?? null);
  };

  /**
   * @param {HTMLElement} old
   * @param {HTMLElement} article
   */
  const replace = (old, article) => {
    const held = old.contains(document.activeElement);
    // Read out once when it comes; a card that changes every second would never be silent.
    article.ariaLive = "off";
    old.replaceWith(article);
    if (held) (article.querySelector("button") ?? article).focus({ preventScroll: true });
  };

  return {
    /** @param {import("../log.ts").Entry} entry */
    show({ key, place, shown }) {
      const follow = isAtEnd();
      const article = draw(shown, actions);
      const old = articles.get(key);
      if (old?.dataset.place === String(place)) {
        article.dataset.key = key;
        article.dataset.place = String(place);
        articles.set(key, article);
        replace(old, article);
      } else {
        old?.remove();
        put(key, article, place);
      }
      welcome.hidden = true;
      if (follow) toEnd();
      else if (!old && shown.kind !== "visitor") newer.hidden = false;
    },
    /**
     * The visitor's own words, before the server has them; the entry of the same key takes their place.
     * @param {string} id
     * @param {string} text
     * @param {string} note
     */
    showPending(id, text, note) {
      const key = `in/${id}`;
      if (articles.has(key)) return;
      const lines = [make("p", { className: "text", dir: "auto" }, [text]), make("small", {}, [note])];
      put(key, make("article", { className: "visitor pending" }, lines), Number.POSITIVE_INFINITY);
      welcome.hidden = true;
      toEnd();
    },
    /** @param {string} id */
    drop(id) {
      articles.get(`in/${id}`)?.remove();
      articles.delete(`in/${id}`);
    },
    /** Everything follows anew. What is not sent yet stays. */
    clear() {
      for (const [key, article] of articles) {
        if (article.classList.contains("pending")) continue;
        article.remove();
        articles.delete(key);
      }
    },
    caughtUp() {
      isCaughtUp = true;
      welcome.hidden = articles.size > 0;
    },
  };
}
