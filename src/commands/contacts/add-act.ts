// Adding numbers one by one, as the service takes them; what became of each is told, and nothing is sent twice.
import { z } from "zod";
import { OutcomeUnknownError, ServiceRefused, WorldError } from "../../errors.ts";
import type { Act, LookUp, Outcome } from "../command.ts";
import { type AddResult, addOutcome } from "./add-outcome.ts";
import { type AddCall, sortOut } from "./add-plan.ts";
import { withKnownTags } from "./known-tags.ts";
import { type ListedNumber, MOST_WITHOUT_CARD, readNumberList } from "./number-list.ts";

const notedSchema = z.object({
  todo: z.array(z.object({ number: z.string(), tags: z.record(z.string(), z.string()) })),
});

export async function actAdd(act: Act<AddCall>): Promise<Outcome> {
  const { api, call } = act;
  const list = await readNumberList(call.source, act.openFile);
  const { fresh, there } = await sortOut(api, call.campaign.id, list.rows);
  const todo = withKnownTags(fresh, call.usable);
  await act.note({ todo });
  const tried = await addEach(act, todo);
  return addOutcome(act, { ...(await clearUp(act, tried)), there, bad: list.bad });
}

type Tried = Pick<AddResult, "added" | "refused" | "rest" | "stopped"> & {
  /** Their answers were lost. */
  readonly unclear: readonly ListedNumber[];
};

/** So many lost answers in a row mean that the service is gone. */
const MOST_LOST = 3;

async function addEach(act: Act<AddCall>, todo: readonly ListedNumber[]): Promise<Tried> {
  const added: ListedNumber[] = [];
  const refused: { readonly number: string; readonly reason: string }[] = [];
  const unclear: ListedNumber[] = [];
  let lost = 0;
  for (const [index, row] of todo.entries()) {
    const result = await addOne(act, row);
    lost = result.kind === "unclear" ? lost + 1 : 0;
    if (result.kind === "added") added.push(row);
    if (result.kind === "unclear") unclear.push(row);
    if (result.kind === "refused") refused.push({ number: row.number, reason: result.reason });
    if (result.kind === "stopped") {
      // Nothing reached the service at all: that is a plain refusal, which the ledger tells.
      if (added.length + unclear.length === 0) throw result.error;
      return { added, refused, unclear, rest: todo.slice(index), stopped: result.error };
    }
    if (lost === MOST_LOST) return { added, refused, unclear, rest: todo.slice(index + 1), stopped: undefined };
    await tell(act, index + 1, todo.length);
  }
  return { added, refused, unclear, rest: [], stopped: undefined };
}

type OneResult =
  | { readonly kind: "added" | "unclear" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "stopped"; readonly error: WorldError };

async function addOne({ api, call }: Act<AddCall>, { number, tags }: ListedNumber): Promise<OneResult> {
  try {
    await api.contacts.add(call.campaign.id, number, tags);
    return { kind: "added" };
  } catch (error) {
    if (error instanceof ServiceRefused) return { kind: "refused", reason: error.reason };
    if (error instanceof OutcomeUnknownError) return { kind: "unclear" };
    if (error instanceof WorldError) return { kind: "stopped", error };
    throw error;
  }
}

/** A hundred steps are enough for any bar; a handful of numbers needs none. */
async function tell(act: Act<AddCall>, done: number, total: number): Promise<void> {
  if (total > MOST_WITHOUT_CARD && (done === total || done % Math.ceil(total / 100) === 0))
    await act.progress(done, total);
}

/** Lost answers are looked up in the list; what is not there is offered again. */
async function clearUp({ api, call }: Act<AddCall>, { unclear, ...tried }: Tried): Promise<Omit<Tried, "unclear">> {
  if (unclear.length === 0) return tried;
  const { fresh, there } = await sortOut(api, call.campaign.id, unclear);
  return { ...tried, added: [...tried.added, ...there], rest: [...fresh, ...tried.rest] };
}

export async function lookUpAdd(act: Act<AddCall>): Promise<LookUp> {
  const noted = notedSchema.safeParse(act.noted).data;
  if (noted === undefined) return { state: "not done" };
  const { fresh, there } = await sortOut(act.api, act.call.campaign.id, noted.todo);
  if (there.length === 0) return { state: "not done" };
  const result = { added: there, refused: [], rest: fresh, stopped: undefined, there: [], bad: [] };
  return { state: "done", outcome: await addOutcome(act, result) };
}
