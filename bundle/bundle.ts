// Bundles entry points and all they import into few files: finding and linking hundreds of modules is most of what a start costs.
import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { bundleOf, folder, manifest, stampOf } from "./fresh.ts";

export interface Job {
  readonly root: string;
  /** From the root. */
  readonly entries: readonly string[];
  /** What else makes the bundle an old one when it changes, from the root. */
  readonly alsoFrom?: readonly string[];
}

/** Native parts stay where they are. */
const external = [/^@napi-rs\/canvas/];

/** Ours, not a library's. */
type IsOwn = (id: string) => boolean;

/** Notes the stamp of each source before it is read, so that one that is written meanwhile makes the bundle an old one. */
function stampSources(isOwn: IsOwn, stamps: Map<string, string>): Plugin {
  return {
    name: "stamp-sources",
    load(id) {
      if (isOwn(id) && !id.endsWith(".json")) stamps.set(id, stampOf(id));
    },
  };
}

/** A source finds by its own place what it found before, and data is read where it lies. */
function stayInPlace(isOwn: IsOwn, target: string): Plugin {
  const fromBundle = (path: string) => JSON.stringify(relative(target, path));
  return {
    name: "stay-in-place",
    load(id) {
      if (!isOwn(id) || !id.endsWith(".json")) return undefined;
      const code = `import { readFileSync } from "node:fs";
        export default JSON.parse(readFileSync(new URL(${fromBundle(id)}, import.meta.url), "utf8"));`;
      return { code, moduleType: "js" };
    },
    transform(code, id) {
      if (!isOwn(id) || !code.includes("import.meta.dirname")) return undefined;
      const place = `(import.meta.dirname + "/" + ${fromBundle(dirname(id))})`;
      return { code: code.replaceAll("import.meta.dirname", place), map: null };
    },
  };
}

/** Until the new bundle is whole there is none. */
export async function bundle({ root: given, entries, alsoFrom = [] }: Job): Promise<void> {
  const root = realpathSync(given);
  const target = join(root, folder);
  const isOwn: IsOwn = (id) => id.startsWith(root + sep) && !id.includes(`${sep}node_modules${sep}`);
  mkdirSync(target, { recursive: true });
  rmSync(join(root, manifest), { force: true });
  const stamps = new Map(alsoFrom.map((path) => [join(root, path), stampOf(join(root, path))]));
  const input = Object.fromEntries(entries.map((entry) => [bundleOf(entry).slice(folder.length + 1, -3), entry]));
  const plugins = [stampSources(isOwn, stamps), stayInPlace(isOwn, target)];
  const build = await rolldown({ cwd: root, input, platform: "node", external, plugins });
  const { output } = await build.write({ dir: target, format: "esm", sourcemap: true, comments: false });
  await build.close();
  const written = new Set(output.map(({ fileName }) => fileName));
  for (const name of readdirSync(target)) if (!written.has(name)) rmSync(join(target, name));
  writeFileSync(join(root, manifest), [...stamps].map(([id, stamp]) => `${relative(root, id)}\t${stamp}\n`).join(""));
}
