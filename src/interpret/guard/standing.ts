// How a word may stand in a line, worked out once a meaning: its moods, what it may do to an order, and which verbs it gives.
import { actionConcepts, type Mood } from "../../lexicon/index.ts";
import { type Meaning, ofMeaning } from "../../lexicon/meaning.ts";
import { bitsOf, type ConceptBits, saying } from "../../lexicon/saying.ts";

const moodBits: Readonly<Record<Mood, number>> = {
  base: 1,
  third: 2,
  ing: 4,
  past: 8,
  order: 16,
  nu: 32,
  na: 64,
  ne: 128,
  lets: 256,
  shall: 512,
  first: 1024,
  present: 2048,
  did: 4096,
  perfect: 8192,
  linking: 16384,
  if: 32768,
  need: 65536,
  not: 131072,
};

/** Several moods in one number: `stands(unit, moods("nu", "na"))`. */
export function moods(...some: readonly Mood[]): number {
  return some.reduce((all, mood) => all | moodBits[mood], 0);
}

/** What a word may do to an order; each a bit. */
export const KIND = {
  /** "failed", "unanswered". */
  status: 1,
  /** A value of several: a status, a role, a voice. */
  choice: 2,
  /** "sms", "by call". */
  channel: 4,
  /** What is sent or called: "code", "contacts", "failed". */
  sent: 8,
  denies: 16,
  /** Tells what happened or happens, and can mean nothing else. */
  tale: 32,
  /** A question, a tale, somebody else's doing: no order begins with it. */
  obstacle: 64,
  /** "garemaa": all it means supposes something. */
  supposes: 128,
  modal: 256,
  hearsay: 512,
  said: 1024,
  want: 2048,
  reported: 4096,
  /** Asks how, what if, why; supposes; reminds: see blockers.ts. */
  blocks: 8192,
  /** In a form that only Nepali verbs have. */
  nepali: 16384,
  /** A comma, "but", "then", "so": a clause ends. */
  ends: 32768,
  /** "he", "we're", a question: a clause may begin with no mark before it. */
  begins: 65536,
  /** "can we": may ask what is possible. */
  mayAsk: 131072,
  /** One of the rules of no-order.ts is about it. */
  ruled: 262144,
  /** Some verb that a command may have, as an order, wished or instructed. */
  verb: 524288,
} as const;

const says = {
  except: saying("except"),
  neg: saying("neg"),
  it: saying("it"),
  asks: saying("question", "what", "which", "where", "whenask", "who", "how", "howmuch", "when"),
  iam: saying("iam"),
};

const byConcept = [
  [KIND.modal, saying("modal")],
  [KIND.hearsay, saying("hearsay")],
  [KIND.said, saying("said")],
  [KIND.want, saying("want")],
  [KIND.reported, saying("reported")],
  [KIND.ends, saying("but", "then")],
  [KIND.begins, saying("question")],
  [KIND.blocks, saying("howto", "whatif", "said", "if", "remind", "should", "stranger", "why")],
] as const;

const byBeginning: readonly (readonly [kind: number, beginnings: readonly string[]])[] = [
  [KIND.status, ["status:"]],
  [KIND.choice, ["status:", "role:", "channel:", "service:", "voice:", "lang:", "priority:"]],
  [KIND.channel, ["channel:"]],
  [KIND.sent, ["otp", "code", "contacts", "status:"]],
];

const english = moods("base", "third", "ing", "past");
export const tales = moods("past", "did", "perfect", "present", "ne", "shall", "if");
const plainTales = tales | moods("third", "ing");
const instructions = moods("shall", "ne");
const supposing = moods("if");

function isTaleOnly({ senses }: Meaning): boolean {
  const told = senses.filter(({ concept }) => concept !== "filler");
  return (
    told.length > 0 &&
    told.every(({ mood, concept }) => (moodBits[mood] & plainTales) !== 0 && concept !== "want" && concept !== "need")
  );
}

function kindsOf(meaning: Meaning): number {
  const { senses } = meaning;
  const all = moods(...senses.map(({ mood }) => mood));
  let kinds = 0;
  for (const [kind, isSaid] of byConcept) if (isSaid(meaning)) kinds |= kind;
  for (const [kind, beginnings] of byBeginning)
    if (senses.some(({ concept }) => beginnings.some((beginning) => concept.startsWith(beginning)))) kinds |= kind;
  const isStatus = (kinds & KIND.status) !== 0;
  const isTale = (kinds & KIND.reported) !== 0 || (!isStatus && isTaleOnly(meaning));
  if (isTale) kinds |= KIND.tale;
  if (!isStatus && !says.it(meaning) && (isTale || says.iam(meaning) || says.asks(meaning))) kinds |= KIND.obstacle;
  if (!isStatus && !says.except(meaning) && (says.neg(meaning) || (all & moods("not")) !== 0)) kinds |= KIND.denies;
  if (all === supposing) kinds |= KIND.supposes;
  if ((all & ~english) !== 0) kinds |= KIND.nepali;
  return kinds;
}

export interface Standing {
  readonly kinds: number;
  readonly moods: number;
  /** The verbs it may give as an order: "stop", गर. */
  readonly orders: ConceptBits;
  /** Those it gives in the English past, which a wish before it makes an order: "stopped". */
  readonly pasts: ConceptBits;
  /** Those it may instruct to do: "kinum", "सार्ने". */
  readonly instructions: ConceptBits;
}

/** What a command may do, or गर, with which Nepali makes a verb of any word. */
function isDone(concept: string): boolean {
  return concept === "do" || actionConcepts.has(concept);
}

export const standingOf = ofMeaning((meaning): Standing => {
  const within = (mask: number) =>
    bitsOf(
      meaning.senses
        .filter(({ concept, mood }) => (moodBits[mood] & mask) !== 0 && isDone(concept))
        .map(({ concept }) => concept),
    );
  const verbs = { orders: within(~plainTales), pasts: within(moodBits.past), instructions: within(instructions) };
  const givesVerb = verbs.orders.length > 0 || verbs.pasts.length > 0 || verbs.instructions.length > 0;
  return {
    kinds: kindsOf(meaning) | (givesVerb ? KIND.verb : 0),
    moods: moods(...meaning.senses.map(({ mood }) => mood)),
    ...verbs,
  };
});
