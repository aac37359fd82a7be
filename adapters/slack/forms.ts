// Showing a private form: as a modal where the person did something just now, else by a button for them alone.
import type { AdapterWords, ChatRef, PrivateForm, Who } from "../../src/chat.ts";
import { ChatGone } from "../../src/errors.ts";
import { type Calls, SlackRefusal } from "./calls.ts";
import type { Press } from "./events.ts";
import { type Messages, openDirect } from "./messages.ts";
import { chatOf, userOf } from "./place.ts";
import { drawInvitation, drawModal, drawTaken, readCarriedForm } from "./sign-in.ts";
import type { Triggers } from "./triggers.ts";

export interface Forms {
  ask(chat: ChatRef, who: Who, form: PrivateForm): Promise<void>;
  /** Opens what the pressed button carries. */
  open(press: Press): Promise<void>;
  close(viewId: string): Promise<void>;
}

/** A trigger is used up, too old or of something else. */
const staleTriggers = new Set([
  "exchanged_trigger_id",
  "expired_trigger_id",
  "invalid_trigger",
  "invalid_trigger_id",
  "trigger_exchanged",
  "trigger_expired",
]);

export function createForms(parts: {
  readonly calls: Calls;
  readonly messages: Messages;
  readonly triggers: Triggers;
  readonly words: () => AdapterWords;
}): Forms {
  const { calls, messages, triggers, words } = parts;

  /** False: Slack does not take the trigger any more. */
  const openModal = async (trigger: string, form: PrivateForm, chat: ChatRef): Promise<boolean> => {
    const view = drawModal(form, chat, words().title);
    try {
      await calls.call("views.open", (client) => client.views.open({ trigger_id: trigger, view }));
      return true;
    } catch (error) {
      if (error instanceof SlackRefusal && staleTriggers.has(error.reason)) return false;
      throw error;
    }
  };

  const invite = async (chat: ChatRef, user: string, form: PrivateForm): Promise<void> => {
    const invitation = drawInvitation(form, chat);
    try {
      await messages.show(chat, user, invitation);
    } catch (error) {
      if (!(error instanceof ChatGone) || chat.kind === "private") throw error;
      // A command was given where we are no member: the direct messages are open to us.
      await messages.show(chatOf(await openDirect(calls, user), undefined), user, invitation);
    }
  };

  return {
    async ask(chat, who, form) {
      const user = userOf(who);
      const trigger = form.link === undefined ? triggers.take(user) : undefined;
      if (trigger !== undefined && (await openModal(trigger, form, chat))) return;
      await invite(chat, user, form);
    },
    async open({ trigger, value, chat, user }) {
      const form = readCarriedForm(value);
      if (form && !(await openModal(trigger, form, chat))) await invite(chat, user, form);
    },
    async close(viewId) {
      const { formTaken, title } = words();
      await calls.call("views.update", (client) =>
        client.views.update({ view_id: viewId, view: drawTaken(formTaken, title) }),
      );
    },
  };
}
