// A person on a phone, in a real browser: from the link in the chat to the tap that ends it. And what another site can do to them.
import { createServer } from "node:http";
import type { Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Browser, chromiumPath, openBrowser, type VisitedPage } from "../support/browser.ts";
import { personOf } from "../support/link-chat.ts";
import { formTokenIn } from "../support/sign-in-page.ts";
import { openStage, type Stage } from "./page-stage.ts";

if (!chromiumPath) process.stderr.write("skipped: the sign-in page needs Chromium (apt-get install chromium)\n");

const sita = personOf("Sita");
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } as const;

describe.skipIf(!chromiumPath)("in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  const visit = async (...[url, options]: Parameters<Browser["visit"]>): Promise<VisitedPage> => {
    const visited = await browser.visit(url, options);
    onTestFinished(visited.close);
    return visited;
  };

  test.each([
    ["with scripts", true],
    ["without scripts", false],
  ])("a person on a phone signs in, %s", async (_, javaScriptEnabled) => {
    const stage = await openStage();
    const { page, problems } = await visit(await stage.askForLink(sita), { ...phone, javaScriptEnabled });
    await page.getByLabel("E-mail").fill(stage.tingting.sample.email);
    await page.getByLabel("Password").fill(stage.tingting.sample.password);
    await page.getByLabel("Password").press("Enter");
    const number = await page.locator(".number").innerText();
    expect(await page.locator("h1").innerText()).toBe("One tap is left");
    await stage.settle();
    await stage.tap(sita, number);
    expect(stage.last(sita).text).toContain("First name: Asmita");
    expect(problems()).toEqual([]);
  });

  test("the sample account takes one press, with nothing typed", async () => {
    const stage = await openStage();
    const { page } = await visit(await stage.askForLink(sita), phone);
    await page.getByRole("button", { name: "Use the sample account" }).tap();
    const number = await page.locator(".number").innerText();
    await stage.settle();
    expect(stage.last(sita).labels).toContain(number);
  });

  test("the page fits a small phone, in either language, with room for a thumb", async () => {
    const stage = await openStage();
    const links = [await stage.askForLink(sita)];
    await stage.say(personOf("Gita"), "मेरो खाता देखाऊ");
    links.push(...stage.chat.links(personOf("Gita")));
    for (const link of links) {
      const { page, problems } = await visit(link, phone);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(phone.viewport.width);
      for (const control of await page.locator("input:visible, button").all())
        expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(problems()).toEqual([]);
    }
  });

  test("nothing that the page loads or sends tells its address", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const { page } = await visit("about:blank", phone);
    const requests: Request[] = [];
    page.on("request", (request) => requests.push(request));
    await page.goto(link);
    await page.getByRole("button", { name: "Use the sample account" }).tap();
    await page.locator(".number").waitFor();
    await page.waitForLoadState("load");
    const sent = await Promise.all(requests.map(describeRequest));
    const path = new URL(link).pathname;
    expect(sent).toContain("GET /sign-in/page/page.css –");
    expect(sent).toContain(`POST ${path} –`);
    expect(sent.filter((line) => !line.endsWith(" –"))).toEqual([]);
  });

  test("another site can neither send the form nor show the page in a frame", async () => {
    const stage = await openStage();
    const link = await stage.askForLink(sita);
    const form = formTokenIn((await stage.open(link)).html) ?? "";
    const evil = await serve((path) => (path === "/frame" ? framing(link) : posting(link, form, stage)));

    const { page: poster } = await visit(`${evil}/post`);
    const [answer] = await Promise.all([poster.waitForResponse(link), poster.getByRole("button").click()]);
    expect(answer.status()).toBe(403);
    expect(stage.chat.seen(sita)).toEqual([]);

    const { page: framer } = await visit(`${evil}/frame`);
    const frame = framer.frames().find((one) => one !== framer.mainFrame());
    expect(await frame?.locator("form").count()).toBe(0);
    expect((await stage.open(link)).status).toBe(200);
  });
});

/** `"GET /sign-in/page/page.css –"`: the dash stands for no Referer. */
async function describeRequest(request: Request): Promise<string> {
  const { referer = "–" } = await request.allHeaders();
  return `${request.method()} ${new URL(request.url()).pathname} ${referer}`;
}

function posting(link: string, form: string, { tingting: { sample } }: Stage): string {
  return `<form method="post" action="${link}"><input name="form" value="${form}">
    <input name="email" value="${sample.email}"><input name="password" value="${sample.password}"><button>Win</button></form>`;
}

function framing(link: string): string {
  return `<iframe src="${link}"></iframe>`;
}

/** Under another name than the page, so it is another site to the browser. Ends with the test. */
async function serve(page: (path: string) => string): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(page(request.url ?? ""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://localhost:${address.port}`;
}
