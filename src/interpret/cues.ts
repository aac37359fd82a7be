// The cues of the commands, found by the names they need: what people must have said for a command to be meant.
import type { AnyCommand } from "../commands/command.ts";
import type { Present } from "./presence.ts";

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
    const needs = parts.filter((part) => !part.startsWith("!"));
    const excludes = parts.filter((part) => part.startsWith("!")).map((part) => part.slice(1));
    return { command, needs, excludes, weight: needs.reduce((sum, need) => sum + weightOf(need), 0) };
  });
}

function isMet({ needs, excludes }: Cue, present: Present): boolean {
  return needs.every((need) => present.has(need)) && !excludes.some((one) => present.has(one));
}

export function createCueIndex(commands: readonly AnyCommand[]): CueIndex {
  const byCommand = new Map(commands.map((command) => [command, cuesOf(command).sort((a, b) => b.weight - a.weight)]));
  /** Each cue under its rarest name: it is looked at only if that one is there. */
  const byName = new Map<string, Cue[]>();
  const uses = Map.groupBy(
    [...byCommand.values()].flat().flatMap(({ needs }) => needs),
    (need) => need,
  );
  for (const cue of [...byCommand.values()].flat()) {
    const rarest = [...cue.needs].sort((a, b) => (uses.get(a)?.length ?? 0) - (uses.get(b)?.length ?? 0))[0] ?? "";
    byName.set(rarest, [...(byName.get(rarest) ?? []), cue]);
  }
  const vouch: CueIndex["vouch"] = (command, present) => {
    const cue = byCommand.get(command)?.find((one) => isMet(one, present));
    return cue && { command, cue: cue.needs, score: cue.weight };
  };
  return {
    vouch,
    match(present) {
      const best = new Map<AnyCommand, Cue>();
      for (const name of present) {
        for (const cue of byName.get(name) ?? []) {
          if ((best.get(cue.command)?.weight ?? 0) < cue.weight && isMet(cue, present)) best.set(cue.command, cue);
        }
      }
      const matches = [...best.values()].map(({ command, needs, weight }) => ({ command, cue: needs, score: weight }));
      return matches.sort((a, b) => b.score - a.score);
    },
  };
}
