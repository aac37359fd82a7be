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
  return needs.every((need) => present.includes(need)) && !excludes.some((one) => present.includes(one));
}

export function createCueIndex(commands: readonly AnyCommand[]): CueIndex {
  const byCommand = new Map(commands.map((command) => [command, cuesOf(command).sort((a, b) => b.weight - a.weight)]));
  /** Each cue under what it asks for that the fewest others do: it is looked at only if that is there. */
  const byNeed = new Map<number | undefined, Cue[]>();
  const uses = Map.groupBy(
    [...byCommand.values()].flat().flatMap(({ needs }) => needs),
    (need) => need,
  );
  for (const cue of [...byCommand.values()].flat()) {
    const [rarest] = [...cue.needs].sort((a, b) => (uses.get(a)?.length ?? 0) - (uses.get(b)?.length ?? 0));
    byNeed.set(rarest, [...(byNeed.get(rarest) ?? []), cue]);
  }
  const vouch: CueIndex["vouch"] = (command, present) => {
    const cue = byCommand.get(command)?.find((one) => isMet(one, present));
    return cue && { command, cue: cue.said, score: cue.weight };
  };
  return {
    vouch,
    match(present) {
      const best = new Map<AnyCommand, Cue>();
      for (const feature of present) {
        for (const cue of byNeed.get(feature) ?? []) {
          if ((best.get(cue.command)?.weight ?? 0) < cue.weight && isMet(cue, present)) best.set(cue.command, cue);
        }
      }
      const matches = [...best.values()].map(({ command, said, weight }) => ({ command, cue: said, score: weight }));
      return matches.sort((a, b) => b.score - a.score);
    },
  };
}
