// The first import of every entry point: on an old Node nothing else would even load.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `tingting-bot needs Node 24 or newer, this is ${process.versions.node}. ` +
      "On Linux `npm ci` brings it along: start with `npm start`, `npm run chat` or `npm test`. Elsewhere install Node 24.\n",
  );
  process.exit(2);
}
