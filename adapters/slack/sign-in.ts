// A private form in Slack: a modal, which needs a trigger, that is, something the person did within the last seconds. Without one the
// person is shown a button, for them alone, and its press opens the modal. All that belongs to a form travels with it, so it opens
// after a restart too. Where the form has a page of ours, the button leads there: what is typed in a modal passes through Slack.
import type { types } from "@slack/bolt";
import { z } from "zod";
import type { ChatRef, PrivateForm } from "../../src/chat.ts";
import { readPlace, writePlace } from "./place.ts";
import { drawButton, drawButtons, escaped, type Page, plain } from "./render.ts";

export const OPEN_FORM = "open-form";
export const OPEN_LINK = "open-link";
/** Opening of the `action_id` of a form's own buttons. */
export const FORM_TAP = "form-tap-";
/** `callback_id` of our modals. */
export const FORM = "private-form";

const metadata = z.object({ form: z.string(), place: z.string() });

export interface FormPlace {
  readonly formId: string;
  /** Where the form was asked for. */
  readonly chat: ChatRef;
}

/** From a modal's `private_metadata`; undefined if it is none of ours. */
export function readFormPlace(text: string): FormPlace | undefined {
  const parsed = metadata.safeParse(parseJson(text));
  const chat = parsed.success ? readPlace(parsed.data.place) : undefined;
  return parsed.success && chat ? { formId: parsed.data.form, chat } : undefined;
}

const carried = z.object({
  id: z.string(),
  title: z.string(),
  submit: z.string(),
  fields: z.array(z.object({ name: z.string(), label: z.string(), secret: z.boolean() })),
  buttons: z.array(z.object({ id: z.string(), label: z.string(), tone: z.enum(["plain", "primary", "danger"]) })),
});

/** The form behind a pressed `OPEN_FORM` button; undefined if it cannot be read. */
export function readCarriedForm(value: string): PrivateForm | undefined {
  const parsed = carried.safeParse(parseJson(value));
  return parsed.success ? { ...parsed.data, link: undefined } : undefined;
}

/** What the person sees where the modal cannot be opened at once. */
export function drawInvitation(form: PrivateForm, chat: ChatRef): Page {
  const { link, ...carriable } = form;
  const open: types.Button = {
    type: "button",
    style: "primary",
    text: plain(form.submit, 75),
    ...(link === undefined
      ? { action_id: OPEN_FORM, value: JSON.stringify(carriable) }
      : { action_id: OPEN_LINK, url: link }),
  };
  return {
    text: escaped(plain(form.title, 150).text),
    blocks: [
      { type: "section", text: plain(form.title, 3_000) },
      ...drawButtons([open, ...form.buttons.map(drawFormButton)], writePlace(chat)),
    ],
  };
}

export function drawModal(form: PrivateForm, chat: ChatRef, title: string): types.ModalView {
  return {
    type: "modal",
    callback_id: FORM,
    private_metadata: JSON.stringify({ form: form.id, place: writePlace(chat) }),
    title: plain(title, 24),
    submit: plain(form.submit, 24),
    blocks: [
      { type: "section", text: plain(form.title, 3_000) },
      ...form.fields.map(drawField),
      ...drawButtons(form.buttons.map(drawFormButton), writePlace(chat)),
    ],
  };
}

/** A press ends the form. */
function drawFormButton(button: PrivateForm["buttons"][number], index: number): types.Button {
  return { ...drawButton(button, index), action_id: `${FORM_TAP}${index}` };
}

/** Slack has no input that hides what is typed; it is never posted anywhere, though. */
function drawField({ name, label }: PrivateForm["fields"][number]): types.InputBlock {
  return {
    type: "input",
    block_id: name,
    label: plain(label, 2_000),
    element: { type: "plain_text_input", action_id: name },
  };
}

/** In place of a modal one of whose buttons was pressed. */
export function drawTaken(words: string, title: string): types.ModalView {
  return { type: "modal", title: plain(title, 24), blocks: [{ type: "section", text: plain(words, 3_000) }] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
