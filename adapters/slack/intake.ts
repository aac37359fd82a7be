// What comes in from Slack, whichever way it came: read, handed to the product, and only then acknowledged. A press or a command has no
// second delivery and a person who waits, so what the product cannot take at once is called back, and the person is told to try again.
import type { App, RespondFn, ViewResponseAction } from "@slack/bolt";
import { z } from "zod";
import type { Host, Incoming, Language } from "../../src/chat.ts";
import { type Press, type Reader, readCommand, readEvent, readPress, readSubmission } from "./events.ts";
import type { OwnInstallation } from "./installation.ts";
import type { Names } from "./names.ts";
import { FORM, FORM_TAP, OPEN_FORM } from "./sign-in.ts";
import type { Triggers } from "./triggers.ts";

export interface IntakeParts {
  readonly app: App;
  readonly host: Host;
  readonly lang: Language;
  readonly installation: OwnInstallation;
  readonly names: Names;
  readonly triggers: Triggers;
  /** A command came from there: for half an hour something can be said to whoever gave it, wherever it was. */
  readonly onCommand: (channel: string, respond: RespondFn) => void;
  /** The button behind which a form waits was pressed. */
  readonly openForm: (press: Press) => Promise<void>;
  /** A button in a modal was pressed: the form is over. */
  readonly closeModal: (viewId: string) => Promise<void>;
}

/** Slack gives 3 s, people less: what takes longer than this is called back (reliability: acknowledged within 500 ms). */
const PATIENCE_MS = 250;

export function takeIn(parts: IntakeParts): void {
  const { app, host, lang, installation, names, triggers } = parts;
  /** What has another shape than we know is acknowledged and left: it would have none the next time either. */
  const read = async <T>(work: (reader: Reader) => T): Promise<T | undefined> => {
    const reader = { installation: await installation.get(), nameOf: names.of };
    try {
      return work(reader);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      host.log.warn({ fields: error.issues.map(({ path }) => path.join(".")) }, "slack payload of an unknown shape");
      return undefined;
    }
  };
  const words = () => host.words(lang);

  /** False: it will never run. */
  const isTaken = async (incoming: Incoming): Promise<boolean> => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(new Error("the product could not take it in time")), PATIENCE_MS);
    const { promise: ranOut, reject } = Promise.withResolvers<never>();
    patience.signal.addEventListener("abort", () => reject(patience.signal.reason), { once: true });
    try {
      await Promise.race([host.receive(incoming, { unless: patience.signal }), ranOut]);
      return true;
    } catch (error) {
      host.log.warn({ error, kind: incoming.body.kind }, "slack person asked to try again");
      return false;
    } finally {
      clearTimeout(timer);
    }
  };

  /** Slack repeats an event that is not acknowledged, so it waits as long as it takes. */
  const onEvent = async ({ body }: { body: unknown }): Promise<void> => {
    const all = (await read((reader) => readEvent(reader, body))) ?? [];
    for (const incoming of all) await host.receive(incoming);
  };

  app.event("message", onEvent);
  app.event("app_mention", onEvent);

  app.command(/^\//, async ({ body, ack, respond }) => {
    const asked = await read((reader) => readCommand(reader, body));
    if (!asked) return ack();
    const { incoming, user, trigger } = asked;
    triggers.keep(user, trigger);
    parts.onCommand(incoming.chat.id, respond);
    if (await isTaken(incoming)) await ack();
    else await ack({ response_type: "ephemeral", text: words().tryAgain });
  });

  app.action({ type: "block_actions" }, async ({ body, ack, respond }) => {
    const press = await read((reader) => readPress(reader, body));
    await ack();
    if (!press) return;
    if (press.actionId === OPEN_FORM) return afterwards(host, parts.openForm(press));
    if (!press.incoming) return;
    triggers.keep(press.user, press.trigger);
    if (!(await isTaken(press.incoming))) {
      if (!press.viewId) afterwards(host, sayAside(respond, words().tryAgain));
    } else if (press.viewId) afterwards(host, parts.closeModal(press.viewId));
    else if (press.actionId.startsWith(FORM_TAP)) afterwards(host, remove(respond));
  });

  app.view({ type: "view_submission", callback_id: FORM }, async ({ body, ack }) => {
    const submission = await read((reader) => readSubmission(reader, body));
    if (!submission) return ack();
    const { incoming, user, trigger, lastField } = submission;
    triggers.keep(user, trigger);
    if (await isTaken(incoming)) return ack();
    const errors: ViewResponseAction = { response_action: "errors", errors: { [lastField]: words().tryAgain } };
    await ack(errors);
  });
}

/** To the one who did something, and nobody else; nothing they see is replaced. */
export async function sayAside(respond: RespondFn, text: string): Promise<void> {
  await respond({ response_type: "ephemeral", replace_original: false, text });
}

/** The message whose button was pressed. */
async function remove(respond: RespondFn): Promise<void> {
  await respond({ delete_original: true });
}

/** The acknowledgement does not wait for it. */
function afterwards(host: Host, work: Promise<void>): void {
  work.catch((error: unknown) => host.log.warn({ error }, "slack could not be answered"));
}
