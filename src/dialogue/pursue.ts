// A request on its way: what it points at is found, what is missing is asked, what is risky is shown on a card, the rest is done.
import type { Acting, Answer, Answering, AnyCommand, Ask, Plan, Turn } from "../commands/command.ts";
import { laterAnswer } from "../commands/later.ts";
import { questionFor } from "../commands/options.ts";
import type { Frame, Referent } from "../frame.ts";
import { hashFacts } from "../ledger/facts.ts";
import { getFocus, setFocus } from "../ledger/focus.ts";
import { frameLabel } from "../ledger/frame-label.ts";
import { formatSpan } from "../messages/format.ts";
import type { Slots } from "../slots/slot.ts";
import { askToSignIn } from "./ask-sign-in.ts";
import { askForTime } from "./ask-time.ts";
import { whyCannot } from "./cannot.ts";
import { ask } from "./question.ts";
import { campaignOptions, findTargets, type Targets } from "./resolve.ts";
import type { Scene } from "./scene.ts";
import type { Request } from "./talk.ts";

type Working = Answering<Slots> | Acting<Slots, unknown>;

/** `refers`: what a pronoun pointed at; only that may be filled in from the focus. */
export async function pursue(scene: Scene, request: Request, refers: readonly Referent[] = []): Promise<void> {
  const command = scene.parts.findCommand(request.frame.intent);
  if (command === undefined || command.does.kind === "spoken") {
    scene.reply({ text: scene.say("dialogue.notUnderstood") });
    return;
  }
  if (command.does.kind === "later") {
    scene.reply(laterAnswer(command, scene.say));
    return;
  }
  return work(scene, command.does, { ...request, frame: await filledFromFocus(scene, command, request.frame, refers) });
}

async function work(scene: Scene, does: Working, request: Request): Promise<void> {
  scene.request = request;
  if (needsAccount(does) && scene.account === undefined) return askToSignIn(scene, request);
  const ready = await prepare(scene, does, request);
  if (ready === undefined) return;
  if (does.kind === "answers") return answer(scene, ready.request, await does.answer(ready.turn));
  return carryOut(scene, ready.request, await does.plan(ready.turn));
}

function needsAccount(does: Working): boolean {
  return does.kind === "acts" || does.signedIn;
}

interface Ready {
  readonly request: Request;
  readonly turn: Turn;
}

/** Everything a command is promised: proven slots, found targets, nothing missing. Otherwise the next question was asked. */
export async function prepare(scene: Scene, does: Working, request: Request): Promise<Ready | undefined> {
  const setting = scene.setting();
  const proven = proveSlots(scene, request);
  const targets = await findTargets(scene, proven.frame, setting.api);
  if (targets.kind === "ask") return askInstead(scene, proven, targets.question);
  if (targets.kind === "missing") return sayInstead(scene, targets.answer);
  remember(scene, targets);
  const found: Request = { ...proven, frame: targets.frame };
  const command = scene.parts.findCommand(targets.frame.intent);
  const cannot = command && whyCannot(scene, command, targets.frame);
  if (cannot) return sayInstead(scene, cannot);
  const missing = targets.frame.ask?.[0] ?? does.needs(targets.frame.slots, { can: setting.api.can });
  if (missing !== undefined) return askInstead(scene, found, await questionAbout(scene, found, missing));
  return { request: found, turn: turnOf(scene, found, targets) };
}

function turnOf(
  scene: Scene,
  { frame, attachment }: Request,
  { campaign, contact }: Extract<Targets, { kind: "found" }>,
): Turn {
  const { parts } = scene;
  return {
    ...scene.setting(),
    slots: frame.slots,
    campaign,
    contact,
    attachment,
    openFile: parts.openFile,
    asked: frame.ask ?? [],
    hints: frame.hints ?? {},
    signedIn: scene.account !== undefined,
    commands: parts.commands,
  };
}

/** What was named is what "it" means next. */
function remember(
  { parts, chat, person, now, add }: Scene,
  { campaign, contact }: Extract<Targets, { kind: "found" }>,
): void {
  if (campaign === undefined && contact === undefined) return;
  const focus = {
    ...(campaign ? { campaign: { id: campaign.id, name: campaign.name } } : {}),
    ...(contact ? { contact: contact.id, number: contact.number } : {}),
  };
  add([setFocus(parts.records, { chat, person: person.id }, focus, now)]);
}

function askInstead(scene: Scene, request: Request, question: Ask): undefined {
  ask(scene, request, question);
}

function sayInstead(scene: Scene, said: Answer): undefined {
  scene.reply(said);
}

/** The question for a slot, with what there is to choose from. */
export async function questionAbout(scene: Scene, { frame }: Pick<Request, "frame">, slot: string): Promise<Ask> {
  if (slot === "schedule") return askForTime(scene, slot, frame);
  const question = questionFor(slot, frame.intent, scene.say);
  return slot === "campaign" ? { ...question, options: await campaignOptions(scene.setting().api) } : question;
}

/** A value of an older button or a broken one is dropped and asked for, never trusted. */
function proveSlots({ parts }: Scene, request: Request): Request {
  const declared = parts.findCommand(request.frame.intent)?.slots ?? {};
  const entries = Object.entries(request.frame.slots).map(
    ([name, value]) => [name, declared[name]?.schema.safeParse(value)] as const,
  );
  const slots = Object.fromEntries(entries.flatMap(([name, parsed]) => (parsed?.success ? [[name, parsed.data]] : [])));
  const broken = entries.flatMap(([name, parsed]) => (parsed?.success === false ? [name] : []));
  const wanted = [...(request.frame.ask ?? []), ...broken];
  return { ...request, frame: { ...request.frame, slots, ask: wanted.length > 0 ? wanted : undefined } };
}

async function filledFromFocus(
  scene: Scene,
  command: AnyCommand,
  frame: Frame,
  refers: readonly Referent[],
): Promise<Frame> {
  if (refers.length === 0) return frame;
  const focus = await getFocus(scene.parts.records, { chat: scene.chat, person: scene.person.id }, scene.now);
  const values = { campaign: focus?.campaign?.id, contact: focus?.contact, number: focus?.number, line: focus?.line };
  const filled = refers.flatMap((referent) => {
    const slot = referent === "line" ? "number" : referent;
    const value = values[referent];
    return value === undefined || !(slot in command.slots) || slot in frame.slots ? [] : [[slot, value] as const];
  });
  return { ...frame, slots: { ...frame.slots, ...Object.fromEntries(filled) } };
}

function answer(scene: Scene, request: Request, result: Answer | Ask): void {
  if ("ask" in result) ask(scene, request, result);
  else scene.reply({ ...result, buttons: [...(result.buttons ?? []), ...thenButton(scene, request)] });
}

async function carryOut(scene: Scene, request: Request, plan: Plan<unknown>): Promise<void> {
  switch (plan.kind) {
    case "ask":
      return ask(scene, request, plan.question);
    case "refuse":
      scene.reply({ ...plan.answer, buttons: [...(plan.answer.buttons ?? []), ...thenButton(scene, request)] });
      return;
    case "card":
      return showCard(scene, request, plan);
    case "go": {
      const { wish, changes } = scene.parts.ledger.begin(scene.wisher(request), plan.call);
      scene.add(changes);
      scene.afterwards(() => scene.parts.ledger.wake(wish));
      return;
    }
    default:
      return plan satisfies never;
  }
}

/** At most one open card per conversation: a newer one takes the place of the older. */
export async function showCard(
  scene: Scene,
  request: Request,
  { card }: Extract<Plan<unknown>, { kind: "card" }>,
  above?: string,
): Promise<void> {
  await endOpenCards(scene, "replaced");
  const again = above ?? repeated(scene, request.frame);
  const { wish, changes } = scene.parts.ledger.propose(scene.wisher(request), card, again);
  scene.add(changes);
  scene.talk = {
    ...scene.talk,
    open: { kind: "card", wish, latest: true, ...(card.typed ? { typed: card.typed } : {}) },
  };
}

export async function endOpenCards(scene: Scene, as: "replaced" | "withdrawn"): Promise<void> {
  for (const older of await scene.parts.ledger.openOf(scene.person.id, scene.chat, "proposed")) {
    scene.add(scene.parts.ledger.end(older, as));
  }
}

/** The same words again within minutes may be a slip or may be meant: ask, neither merge nor double in silence. */
const AGAIN_WITHIN_MS = 10 * 60_000;

function repeated(scene: Scene, frame: Frame): string | undefined {
  const { recent } = scene.talk;
  const isSame = recent?.frame === hashFacts([frame.intent, frame.slots]) && scene.now - recent.at < AGAIN_WITHIN_MS;
  return isSame ? scene.say("wish.again", { span: formatSpan(scene.lang, scene.now - recent.at) }) : undefined;
}

/** The second wish of the same words, about the same campaign unless it names another. */
function thenButton({ say, parts, setting }: Scene, { frame }: Request) {
  if (frame.then === undefined) return [];
  const { campaign } = frame.slots;
  const takesCampaign = campaign !== undefined && "campaign" in (parts.findCommand(frame.then.intent)?.slots ?? {});
  const next = { ...frame.then, slots: { ...(takesCampaign ? { campaign } : {}), ...frame.then.slots } };
  return [{ label: frameLabel(next, say, setting().show), frame: next }];
}
