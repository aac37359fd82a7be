// `npm run build`, and the end of `npm ci`: bundles what the npm scripts start. Without a bundle they run the sources, which start slower.
import { join } from "node:path";
import { bundle } from "./bundle.ts";

await bundle({
  root: join(import.meta.dirname, ".."),
  entries: ["src/main.ts", "src/chat-cli.ts", "src/interpret/cli.ts", "src/simulator/cli.ts"],
  // Other versions of libraries, another way of bundling.
  alsoFrom: ["package-lock.json", "node_modules/.package-lock.json", "bundle/bundle.ts", "bundle/build.ts"],
});
