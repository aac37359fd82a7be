// Which command an utterance asks for: every cue of every command is looked up by its concepts, the fullest match wins.
import type { AnyCommand } from "../commands/command.ts";

/** What is present in an utterance: concepts of its words and `@` features of its values. */
export type Present = ReadonlySet<string>;

interface Cue {
  readonly command: AnyCommand;
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
  readonly weight: number;
}

export interface Match {
  readonly command: AnyCommand;
  readonly cue: readonly string[];
  readonly score: number;
}

export interface CueIndex {
  /** Best first; one match a command. */
  match(present: Present): readonly Match[];
}

/** A value says less about the wish than a word does. */
function weightOf(need: string): number {
  if (need === "@target") return 0.6;
  return need.startsWith("@") ? 0.9 : 1;
}

export function createCueIndex(commands: readonly AnyCommand[]): CueIndex {
  const cues: Cue[] = [];
  const byNeed = new Map<string, number[]>();
  for (const command of commands) {
    for (const parts of command.cues) {
      const needs = parts.filter((part) => !part.startsWith("!"));
      const excludes = parts.filter((part) => part.startsWith("!")).map((part) => part.slice(1));
      const weight = needs.reduce((sum, need) => sum + weightOf(need), 0);
      for (const need of needs) {
        const list = byNeed.get(need);
        if (list) list.push(cues.length);
        else byNeed.set(need, [cues.length]);
      }
      cues.push({ command, needs, excludes, weight });
    }
  }
  return {
    match(present) {
      const met = new Map<number, number>();
      for (const concept of present) for (const id of byNeed.get(concept) ?? []) met.set(id, (met.get(id) ?? 0) + 1);
      const best = new Map<string, Match>();
      for (const [id, count] of met) {
        const cue = cues[id];
        if (!cue || count < cue.needs.length || cue.excludes.some((one) => present.has(one))) continue;
        const known = best.get(cue.command.intent);
        if (!known || known.score < cue.weight)
          best.set(cue.command.intent, { command: cue.command, cue: cue.needs, score: cue.weight });
      }
      return [...best.values()].sort((a, b) => b.score - a.score);
    },
  };
}
