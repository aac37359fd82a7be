// The terminal is a chat platform like any other. What cannot happen there (other bots, forwarding, a network) is skipped.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerminalAdapter } from "../../../adapters/terminal/index.ts";
import { speakerOf } from "../../../adapters/terminal/piped.ts";
import { saveInto } from "../../../adapters/terminal/save.ts";
import type { OnScreen } from "../../../adapters/terminal/screen.ts";
import { chatAdapterContract, type Seen, type Stage } from "../../contracts/chat-adapter.ts";
import { createRecordingHost } from "../../support/recording-host.ts";

chatAdapterContract("terminal", async (kind): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), "terminal-"));
  const drawn: OnScreen[] = [];
  const adapter = new TerminalAdapter({
    screen: { draw: (one) => drawn.push(one) },
    id: "main",
    kind,
    saveFile: saveInto(folder),
  });
  const host = createRecordingHost();
  await adapter.start(host);
  const speaker = speakerOf("sita");
  return {
    host,
    adapter,
    chat: { platform: "terminal", id: "main", kind },
    speaker,
    say: (text) => adapter.say(speaker, text),
    async tap(label) {
      if (!(await adapter.press(speaker, label))) throw new Error(`no button ${label}`);
    },
    async fill(values) {
      for (let field = adapter.openField(speaker); field; field = adapter.openField(speaker)) {
        await adapter.say(speaker, values[field.name] ?? "");
      }
    },
    async sendFile(file, caption) {
      const path = join(folder, file.name);
      await writeFile(path, file.bytes);
      await adapter.sendFile(speaker, path, caption);
    },
    screen: () => whatIsShown(drawn),
    // Everybody looks at the same screen: what is for one person says so, and a scripted reader takes only their own.
    bystander: async () =>
      drawn
        .filter(({ to }) => to === "main")
        .map(({ text }) => text)
        .join("\n"),
    play: async () => false,
    failNext: async () => false,
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

/** Messages as they look now, with the files that came with them; forms are no messages. */
async function whatIsShown(drawn: readonly OnScreen[]): Promise<readonly Seen[]> {
  const shown = new Map<string, Seen>();
  let last = "";
  for (const one of drawn) {
    const labels = one.buttons.map(({ label }) => label);
    if (one.kind === "file") {
      const bytes = await readFile(one.file?.path ?? "");
      const files = [...(shown.get(last)?.files ?? []), { name: one.file?.name ?? "", bytes }];
      shown.set(last, { text: "", buttons: [], ...shown.get(last), files });
      continue;
    }
    if (one.text.startsWith("Sign in\n")) continue;
    last = one.edits ?? one.id;
    shown.set(last, { text: one.text, buttons: labels, files: shown.get(last)?.files ?? [] });
  }
  return [...shown.values()];
}
