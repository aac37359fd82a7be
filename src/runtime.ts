// The first import of every entry point: on an old Node nothing else would even load.
import module from "node:module";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `tingting-bot needs Node 24 or newer, this is ${process.versions.node}. ` +
      "On Linux `npm ci` brings it along: start with `npm start`, `npm run chat` or `npm test`. Elsewhere install Node 24.\n",
  );
  process.exit(2);
}

// What is imported from here on is stripped and compiled once, and kept beside the libraries; where nothing can be written it is not.
module.enableCompileCache(import.meta.dirname.replace(/src$/, "node_modules/.cache/compile"));
