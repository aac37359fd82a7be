// `npx node src/lexicon/store.ts`: compiles the tables and writes compiled.json. Until then a changed table is compiled at every start.
import { writeFileSync } from "node:fs";
import { compile } from "./compile.ts";
import { fingerprintOf, storeLexicon } from "./stored.ts";
import { tables } from "./tables.ts";

const stored = storeLexicon(fingerprintOf(tables), compile(tables));
writeFileSync(new URL("compiled.json", import.meta.url), `${JSON.stringify(stored, null, 2)}\n`);
