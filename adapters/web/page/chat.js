// The page comes to life here: a session, the messages so far, then whatever happens.
import { createComposer } from "./composer.js";
import { byId } from "./elements.js";
import { beginSession, createOutgoing } from "./outgoing.js";
import { createScreen } from "./screen.js";
import { follow } from "./stream.js";

/** A button rests a moment after its press, so that an impatient second one is not another press. */
const REST_MS = 1_000;

const outgoing = createOutgoing({
  onCookiesMissing: () => {
    byId("cookies", HTMLElement).hidden = false;
  },
});

/**
 * @param {HTMLElement} element
 * @param {Promise<import("./outgoing.js").Outcome>} sent
 */
async function rest(element, sent) {
  const buttons = [...(element.closest("article")?.querySelectorAll("button") ?? [])];
  for (const button of buttons) button.disabled = true;
  element.classList.add("pressed");
  const outcome = await sent;
  if (outcome !== "taken") composer.complain(composer.notTaken);
  setTimeout(() => {
    for (const button of buttons) button.disabled = false;
    element.classList.remove("pressed");
  }, REST_MS);
}

const screen = createScreen({
  tap: (button, form, element) => rest(element, outgoing.tap(button, form)),
  answer: (form, values, element) => rest(element, outgoing.form(form, values)),
});

await beginSession();
const composer = createComposer(outgoing, screen);
follow({
  onEntry: screen.show,
  onRestart: screen.clear,
  onCaughtUp: screen.caughtUp,
  onLink(up) {
    byId("offline", HTMLElement).hidden = up;
    if (up) outgoing.hurry();
  },
});
