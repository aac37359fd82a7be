// Where the visitor writes: text, a file with its caption, a command from the list.
import { byId, newId } from "./elements.js";

/** Higher than this the field scrolls. */
const TALLEST_PX = 160;

/**
 * @param {ReturnType<typeof import("./outgoing.js").createOutgoing>} outgoing
 * @param {ReturnType<typeof import("./screen.js").createScreen>} screen
 */
export function createComposer(outgoing, screen) {
  const form = byId("composer", HTMLFormElement);
  const words = byId("words", HTMLTextAreaElement);
  const picker = byId("file", HTMLInputElement);
  const chosen = byId("chosen", HTMLElement);
  const problem = byId("problem", HTMLElement);
  const { maxBytes, tooLarge = "", tooLong = "", notTaken = "", sending = "" } = form.dataset;
  /** @type {File | undefined} */
  let file;

  /** @param {string} text */
  const complain = (text) => {
    problem.textContent = text;
    problem.hidden = text === "";
  };
  const grow = () => {
    words.style.height = "auto";
    words.style.height = `${Math.min(words.scrollHeight, TALLEST_PX)}px`;
  };
  /** @param {File | undefined} next */
  const choose = (next) => {
    const fits = next === undefined || next.size <= Number(maxBytes);
    complain(fits ? "" : tooLarge);
    file = fits ? next : undefined;
    picker.value = "";
    chosen.hidden = file === undefined;
    const name = chosen.querySelector("span");
    if (name) name.textContent = file?.name ?? "";
    if (file) words.focus();
  };

  /**
   * @param {string} id
   * @param {string} text
   * @param {Promise<import("./outgoing.js").Outcome>} sent
   * @param {string} whenTooLarge
   */
  const track = async (id, text, sent, whenTooLarge) => {
    screen.showPending(id, text, sending);
    const outcome = await sent;
    if (outcome === "taken") return;
    screen.drop(id);
    complain(outcome === "too-large" ? whenTooLarge : notTaken);
  };

  const submit = () => {
    const text = words.value;
    const id = newId();
    if (file) track(id, [file.name, text].filter(Boolean).join("\n"), outgoing.file(file, text.trim(), id), tooLarge);
    else if (text.trim() !== "") track(id, text, outgoing.text(text, id), tooLong);
    else return;
    words.value = "";
    choose(undefined);
    grow();
    words.focus();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  words.addEventListener("keydown", (event) => {
    // While a Nepali input method composes a letter, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  words.addEventListener("input", grow);

  byId("attach", HTMLButtonElement).addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => choose(picker.files?.[0]));
  chosen.querySelector("button")?.addEventListener("click", () => choose(undefined));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files[0]) choose(event.dataTransfer.files[0]);
  });
  words.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.files[0];
    if (pasted) {
      event.preventDefault();
      choose(pasted);
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : undefined;
    if (button?.dataset.command === undefined) return;
    byId("commands", HTMLElement).hidePopover();
    words.value = button.dataset.command;
    grow();
    words.focus();
  });

  for (const { id, text } of outgoing.leftOver()) track(id, text, outgoing.text(text, id), tooLong);
  return { complain, notTaken };
}
