// The main job in the web chat: over the wire of its page, and by typing and tapping in headless Chromium.
import { afterAll, describe, expect, test } from "vitest";
import { type Browser, chromiumPath, openBrowser } from "../../support/browser.ts";
import { playTranscript } from "../../support/chat.ts";
import { playMainJob } from "../../support/main-job.ts";
import { startProduct, type WebProduct } from "./product.ts";
import { newId, openVisitor } from "./stage.ts";

interface Hands {
  say(words: string): Promise<unknown>;
  tap(label: string): Promise<unknown>;
}

function transcriptOf({ seen, settle }: WebProduct, { say, tap }: Hands) {
  const sayLine = async (line: string) => {
    const [, label] = /^\[(.+)\]$/.exec(line) ?? [];
    await (label === undefined ? say(line) : tap(label));
    await settle();
  };
  return async (strings: TemplateStringsArray, ...values: readonly unknown[]) =>
    playTranscript(String.raw({ raw: strings }, ...values), { say: sayLine, seen });
}

async function visit(url: string): Promise<Hands> {
  const { entries, post } = await openVisitor(url);
  const send = (body: object) => post("/chat/messages", { ...body, id: newId() });
  return {
    say: (text) => send({ kind: "text", text }),
    async tap(label) {
      const buttons = (await entries()).flatMap(({ shown }) => (shown.kind === "bot" ? shown.buttons : []));
      return send({ kind: "tap", button: buttons.findLast((button) => button.label === label)?.id });
    },
  };
}

test("an OTP, a campaign, its start, its end and those who were not reached", async () => {
  const product = await startProduct();
  await playMainJob({ chat: transcriptOf(product, await visit(product.url)), tingting: product.tingting });
});

if (!chromiumPath)
  process.stderr.write("skipped: the main job in the web page needs Chromium (apt-get install chromium)\n");

describe.skipIf(!chromiumPath)("in a browser", () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  test("the same", { timeout: 60_000 }, async () => {
    const product = await startProduct();
    browser = await openBrowser();
    const page = await browser.openPage(product.url);
    await playMainJob({ chat: transcriptOf(product, page), tingting: product.tingting });
    await page.see("1 completed + 1 failed = 2");
    expect(page.problems()).toEqual([]);
  });
});
