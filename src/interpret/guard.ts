// What keeps a command from being read where none was given: denied, asked about, reported, supposed, quoted.
import type { Unit } from "../lexicon/utterance.ts";

export type Verdict = "command" | "denied" | "asked" | "other";

/** First version: any word of denying, asking, telling or supposing outside of quotes decides. */
export function judge(present: ReadonlySet<string>, units: readonly Unit[]): Verdict {
  const first = units.find((unit) => unit.kind === "word");
  const opensWith = (concept: string) => first?.senses.some((sense) => sense.concept === concept) ?? false;
  if (present.has("howto") || present.has("whatif")) return "asked";
  if (present.has("denied") || present.has("neg")) return "denied";
  if (present.has("said") || present.has("if") || present.has("remind") || present.has("reported")) return "other";
  return opensWith("should") ? "other" : "command";
}
