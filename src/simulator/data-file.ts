// Keeps the state over restarts. A file is replaced as a whole, so that a crash leaves the old one or the new one, never a torn one.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { StartUpError } from "../errors.ts";
import { type State, stateSchema } from "./state.ts";

/** Where the state is kept, as one text. */
export interface StateKeeper {
  /** Undefined before the first `save`. */
  load(): Promise<string | undefined>;
  save(text: string): Promise<void>;
  /** Names it in messages, e.g. the file's path. */
  readonly name: string;
}

export function createFileKeeper(path: string): StateKeeper {
  const draft = `${path}.new`;
  return {
    name: path,
    async load() {
      try {
        return await readFile(path, "utf8");
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async save(text) {
      try {
        await writeFile(draft, text);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Throws StartUpError if what was kept cannot be understood. */
export async function loadState(keeper: StateKeeper): Promise<State | undefined> {
  const text = await keeper.load().catch((cause: unknown) => {
    throw unusable(keeper, "cannot be read. Name another one with --data.", cause);
  });
  if (text === undefined) return undefined;
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch (cause) {
    const problem = `is damaged or of another version${describe(cause)}`;
    throw unusable(keeper, `${problem}. Move it away to begin anew, or name another one with --data.`, cause);
  }
}

function unusable(keeper: StateKeeper, problem: string, cause: unknown): StartUpError {
  return new StartUpError([`The simulator's data file ${keeper.name} ${problem}`], { cause });
}

function describe(cause: unknown): string {
  const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
  return issue ? ` (at "${issue.path.map(String).join(".")}")` : "";
}

export interface Saver {
  /** Resolves once everything changed before the call is kept; calls at the same time share one write. */
  save(): Promise<void>;
}

/** Keeps the state once, so that a place that cannot be written to is found at the start: throws StartUpError. */
export async function keepFirst(saver: Saver, keeper: StateKeeper | undefined): Promise<void> {
  await saver.save().catch((cause: unknown) => {
    if (!keeper) throw cause;
    throw unusable(keeper, "cannot be written. Make its folder writable, or name another one with --data.", cause);
  });
}

export function createSaver(keeper: StateKeeper | undefined, state: State): Saver {
  if (!keeper) return { save: async () => {} };
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return {
    save() {
      next ??= current
        .catch(() => {})
        .then(() => {
          current = next ?? current;
          next = undefined;
          return keeper.save(JSON.stringify(state));
        });
      return next;
    },
  };
}
