// P7: what loading the interpreter costs beyond the two libraries whose loading it cannot avoid.
import { type Measurement, median, round } from "./measure.ts";
import { npmScript } from "./npm-script.ts";
import { bareImports, type Start, type Started, start } from "./start.ts";

const libraries = ["zod", "libphonenumber-js/max"];

const npm = npmScript("interpret");

/** Up to the first answer; compiled code is kept between starts, as the product's own starts keep it. */
const interpreter: Start = {
  env: npm.env,
  args: [
    ...npm.args.filter((arg) => arg.startsWith("--")),
    "--input-type=module",
    "-e",
    `const { createInterpreter } = await import("./src/interpret/index.ts");
     createInterpreter().interpret("send an otp to 9851023212", { now: Date.now(), zone: "Asia/Kathmandu" });
     (await import("node:module")).flushCompileCache();
     console.log("ready"); setInterval(() => {}, 1e6)`,
  ],
  until: (text) => text.includes("ready"),
};

export const p7: Measurement = {
  id: "P7",
  about: "interpreter: load and first answer, time and memory over the bare imports of zod and libphonenumber-js",
  async *run({ runs }) {
    await start(interpreter);
    const pairs: { readonly bare: Started; readonly ours: Started }[] = [];
    for (let run = 0; run < runs + 2; run += 1) {
      const bare = await start(bareImports(libraries));
      pairs.push({ bare, ours: await start(interpreter) });
    }
    const of = (side: "bare" | "ours", what: keyof Started) => round(median(pairs.map((pair) => pair[side][what])));
    const over = (what: keyof Started) => round(median(pairs.map(({ bare, ours }) => ours[what] - bare[what])));
    yield {
      id: "P7",
      what: "load and first answer over the bare imports",
      value: over("cpuMs"),
      unit: "ms CPU",
      baseline: of("bare", "cpuMs"),
      goal: { of: "value", better: "lower", pass: 30 },
      more: { wallMs: over("wallMs"), cpuMs: of("ours", "cpuMs") },
    };
    yield {
      id: "P7",
      what: "memory over the bare imports",
      value: over("rssMb"),
      unit: "MB",
      baseline: of("bare", "rssMb"),
      goal: { of: "value", better: "lower", pass: 10, stretch: 3 },
    };
  },
};
