// The cues of the commands, found by the names they need: what people must have said for a command to be meant.
import type { AnyCommand } from "../commands/command.ts";
import { featureOf } from "./features.ts";
import type { Present } from "./presence.ts";

interface Cue {
  readonly command: AnyCommand;
  /** What it asks for, by name. */
  readonly said: readonly string[];
  readonly needs: Present;
  readonly excludes: Present;
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
  /** The fullest cue of one command that is met; undefined if none is. */
  vouch(command: AnyCommand, present: Present): Match | undefined;
}

/** A value says less about the wish than a word does. */
function weightOf(need: string): number {
  if (need === "@target") return 0.6;
  return need.startsWith("@") ? 0.9 : 1;
}

function cuesOf(command: AnyCommand): Cue[] {
  return command.cues.map((parts) => {
    const said = parts.filter((part) => !part.startsWith("!"));
    const excluded = parts.filter((part) => part.startsWith("!")).map((part) => part.slice(1));
    const weight = said.reduce((sum, need) => sum + weightOf(need), 0);
    return { command, said, needs: said.map(featureOf), excludes: excluded.map(featureOf), weight };
  });
}

function isMet({ needs, excludes }: Cue, present: Present): boolean {
  for (let at = 0; at < needs.length; at += 1) if (!present.includes(needs[at] ?? -1)) return false;
  for (let at = 0; at < excludes.length; at += 1) if (present.includes(excludes[at] ?? -1)) return false;
  return true;
}

const noCues: readonly Cue[] = [];
const noMatch: readonly Match[] = [];

/** Each cue under the feature it asks for that the fewest others do: it is looked at only if that is there. */
function cuesByNeed(cues: readonly Cue[]): readonly (readonly Cue[] | undefined)[] {
  const uses = new Map<number, number>();
  for (const { needs } of cues) for (const need of needs) uses.set(need, (uses.get(need) ?? 0) + 1);
  const byNeed: Cue[][] = Array.from({ length: Math.max(0, ...uses.keys()) + 1 }, () => []);
  for (const cue of cues) {
    const [rarest = -1] = [...cue.needs].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
    byNeed[rarest]?.push(cue);
  }
  return byNeed;
}

/** One of a command: the fullest. */
function keepBest(best: Cue[], cue: Cue): void {
  for (let at = 0; at < best.length; at += 1) {
    const other = best[at];
    if (other?.command !== cue.command) continue;
    if (other.weight < cue.weight) best[at] = cue;
    return;
  }
  best.push(cue);
}

export function createCueIndex(commands: readonly AnyCommand[]): CueIndex {
  const byCommand = new Map(commands.map((command) => [command, cuesOf(command).sort((a, b) => b.weight - a.weight)]));
  const byNeed = cuesByNeed([...byCommand.values()].flat());
  const vouch: CueIndex["vouch"] = (command, present) => {
    const cue = byCommand.get(command)?.find((one) => isMet(one, present));
    return cue && { command, cue: cue.said, score: cue.weight };
  };
  return {
    vouch,
    match(present) {
      const best: Cue[] = [];
      for (let at = 0; at < present.length; at += 1) {
        const some = byNeed[present[at] ?? -1] ?? noCues;
        for (const cue of some) if (isMet(cue, present)) keepBest(best, cue);
      }
      if (best.length === 0) return noMatch;
      const matches = best.map(({ command, said, weight }) => ({ command, cue: said, score: weight }));
      return matches.sort((a, b) => b.score - a.score);
    },
  };
}
