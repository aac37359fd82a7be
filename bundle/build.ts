// `npm run build`, and the end of `npm ci`: bundles what the npm scripts start. Without a bundle they run the sources, which start slower.
import { join } from "node:path";

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}

if (!isInstalled("rolldown")) {
  process.stderr.write("Nothing is bundled without development dependencies: the npm scripts run the sources.\n");
  process.exit(1);
}
const { bundle } = await import("./bundle.ts");
await bundle({
  root: join(import.meta.dirname, ".."),
  entries: ["src/main.ts", "src/chat-cli.ts", "src/interpret/cli.ts", "src/simulator/cli.ts"],
  // Other versions of libraries, another way of bundling.
  alsoFrom: ["package-lock.json", "node_modules/.package-lock.json", "bundle/bundle.ts", "bundle/build.ts"],
});
