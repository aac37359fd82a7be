// What people must have said for a command to be meant, as names that the compiler knows.
import type { Concept, ConceptGroup } from "../lexicon/concepts.ts";

/** A value that was found: `"@target"` is a campaign by id, name or "it"; `"@name"` a word nobody knows. */
export type ValueName =
  | "@amount"
  | "@campaign"
  | "@code"
  | "@contact"
  | "@length"
  | "@name"
  | "@named"
  | "@percent"
  | "@period"
  | "@phone"
  | "@quote"
  | "@sid"
  | "@span"
  | "@target"
  | "@time"
  | "@zone";

/** `status:*` is any status; `did` that something is told to have been done. */
type Name<Own extends string> = Concept | ValueName | `${ConceptGroup}:*` | "did" | Own;

/**
 * All of these must be said, those with `!` must not: `["start", "@target", "!again"]`. `Own`: concepts that are in no table of
 * the lexicon, because the command brings its words along.
 */
export type Cue<Own extends string = never> = readonly (Name<Own> | `!${Name<Own>}`)[];
