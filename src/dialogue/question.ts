// One question at a time, with its options as buttons.
import { plainText } from "../chat.ts";
import type { Ask } from "../commands/command.ts";
import { questionFor } from "../commands/options.ts";
import type { PressButton, Scene } from "./scene.ts";
import type { OpenQuestion, Request } from "./talk.ts";

/** Opens the question; what the person says next is first taken as its answer. */
export function ask(scene: Scene, request: Request, question: Ask): void {
  const options = [...(question.options ?? [])];
  const text = question.text ?? questionFor(question.ask, request.frame.intent, scene.say).text;
  const open = {
    kind: "question",
    request,
    slot: question.ask,
    text: plainText(text),
    options,
    askedAt: scene.now,
  } as const;
  scene.talk = { ...scene.talk, open };
  scene.reply({ text }, { buttons: optionButtons(request, question.ask, options) });
}

function optionButtons(request: Request, slot: string, options: OpenQuestion["options"]): readonly PressButton[] {
  return options.map(({ label, value }) => ({
    label,
    press: {
      kind: "frame",
      frame: {
        ...request.frame,
        slots: { ...request.frame.slots, [slot]: value },
        ask: request.frame.ask?.filter((name) => name !== slot),
      },
      attachment: request.attachment,
    },
  }));
}

/** The answer was none: say so, and ask again. */
export function askAgain(scene: Scene, open: OpenQuestion): void {
  const question = open.text ?? plainText(questionFor(open.slot, open.request.frame.intent, scene.say).text);
  scene.reply(
    { text: scene.say("dialogue.askAgain", { question }) },
    { buttons: optionButtons(open.request, open.slot, open.options) },
  );
}

export function closeQuestion(scene: Scene): void {
  const { open, ...rest } = scene.talk;
  if (open?.kind === "question") scene.talk = rest;
}

/** Something else is wanted first: the request can be gone on with by a button. */
export function setAside(scene: Scene, { request, slot }: OpenQuestion): void {
  closeQuestion(scene);
  const { frame, attachment } = request;
  const press = { kind: "ask", frame, slot, attachment } as const;
  scene.reply({ text: scene.say("dialogue.setAside") }, { buttons: [{ label: scene.say("dialogue.goOn"), press }] });
}

/** The request with the value that was asked for. */
export function answered({ request, slot }: OpenQuestion, value: unknown): Request {
  const { frame } = request;
  const ask = frame.ask?.filter((name) => name !== slot);
  const left = ask?.length ? ask : undefined;
  const slots = { ...frame.slots, [slot]: value };
  return { ...request, frame: { ...frame, slots, ask: left, hints: left && frame.hints } };
}
