// Preloaded into a process: tells on standard error every file it loads, one a line.
import { registerHooks } from "node:module";

registerHooks({
  load(url, context, next) {
    process.stderr.write(`${url}\n`);
    return next(url, context);
  },
});
