// P7: what loading the interpreter costs beyond the two libraries whose loading it cannot avoid.
import { type Measurement, median, round } from "./measure.ts";
import { npmScript } from "./npm-script.ts";
import { bareImports, type Start, type Started, start } from "./start.ts";

const libraries = ["zod", "libphonenumber-js/max"];

const npm = npmScript("interpret");

/** Up to the first answer, of a sentence with a phone number: so both libraries are used. */
const interpreter: Start = {
  args: npm.args,
  env: npm.env,
  input: "send an otp to 9851023212\n",
  keepOpen: true,
  until: (text) => text.includes("\n"),
};

export const p7: Measurement = {
  id: "P7",
  about: "interpreter: load and first answer, time and memory over the bare imports of zod and libphonenumber-js",
  async *run({ runs }) {
    // Ends by itself, and so leaves what it compiled behind, as every run of a person does.
    await start({ args: npm.args, env: npm.env, input: "help\n" });
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
