// How package.json starts the product: its variables and arguments, so that what is measured is what people run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** `"NAME=value exec node src/main.ts"` → `{ env: { NAME: "value" }, args: ["src/main.ts"] }` */
export function npmScript(name: string): {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
} {
  const file = readFileSync(join(import.meta.dirname, "../package.json"), "utf8");
  const words = (scriptsSchema.parse(JSON.parse(file)).scripts[name] ?? "").split(" ");
  const assigned = words.flatMap((word) => [...word.matchAll(/^([A-Z_]+)=(.*)$/g)]);
  const env = Object.fromEntries(assigned.map(([, variable = "", value = ""]) => [variable, value]));
  return { env, args: words.slice(words.indexOf("node") + 1) };
}
