// A person at the web page, in a real browser. Tests that need it are skipped where there is no Chromium.
import { existsSync } from "node:fs";
import { type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Undefined where no Chromium is installed: `describe.skipIf(!chromiumPath)` with a word why. */
export const chromiumPath = places.find((path) => existsSync(path));

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A button that was just pressed rests for a moment. */
const liveButton = 'button:not([aria-disabled="true"])';

/** A message on the screen. */
interface SeenMessage {
  readonly from: "bot" | "visitor";
  readonly text: string;
  readonly buttons: readonly string[];
  readonly files: readonly string[];
}

export interface ChatPage {
  /** Types the words and presses Enter; resolves when the server has them. */
  say(text: string): Promise<void>;
  /** Presses the newest live button of this label, waiting for it to appear. */
  tap(label: string): Promise<void>;
  /** Chooses a file and sends it; resolves when the server has it. */
  sendFile(
    file: { readonly name: string; readonly mime: string; readonly bytes: Buffer },
    caption?: string,
  ): Promise<void>;
  /** Fills the open private form in, by field name, and sends it. */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  messages(): Promise<readonly SeenMessage[]>;
  lastCard(): Promise<SeenMessage | undefined>;
  /** Resolves once a message of the bot shows this text; fails after ten seconds. */
  see(text: string): Promise<void>;
  /** Saves the file of this name and gives its bytes. */
  download(name: string): Promise<Buffer>;
  reload(): Promise<void>;
  /** What went wrong in the page: errors on its console, refused scripts, requests to anybody but the server. */
  problems(): readonly string[];
  /** For whatever has no word here. */
  readonly page: Page;
  close(): Promise<void>;
}

export type VisitedPage = Pick<ChatPage, "page" | "problems" | "close">;

export interface Browser {
  /** A visitor of their own: cookies are not shared. Default: 1280×800, light, English. */
  openPage(url: string, options?: BrowserContextOptions): Promise<ChatPage>;
  /** As `openPage`, for pages that are no chat. */
  visit(url: string, options?: BrowserContextOptions): Promise<VisitedPage>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ args: flags, ...(chromiumPath && { executablePath: chromiumPath }) });
  const visit: Browser["visit"] = async (url, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const problems = watchForProblems(page, url);
    await page.goto(url);
    return { page, problems: () => problems, close: () => context.close() };
  };
  return {
    visit,
    async openPage(url, options) {
      const visited = await visit(url, options);
      await visited.page.locator("#log").waitFor();
      return { ...visited, ...chatPage(visited.page) };
    },
    close: () => browser.close(),
  };
}

function watchForProblems(page: Page, url: string): string[] {
  const problems: string[] = [];
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") problems.push(line.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    const host = new URL(request.url()).host;
    if (host !== new URL(url).host && !request.url().startsWith("data:")) problems.push(`a request to ${host}`);
  });
  return problems;
}

function chatPage(page: Page): Omit<ChatPage, "problems" | "close"> {
  const words = page.locator("#words");
  const settled = () => page.locator("article.pending").waitFor({ state: "detached" });
  return {
    page,
    messages: () => readAll(page.locator("#log article")),
    async say(text) {
      await words.fill(text);
      await words.press("Enter");
      await settled();
    },
    async tap(label) {
      await page.locator(`#log article ${liveButton}`).getByText(label, { exact: true }).last().click();
    },
    async sendFile({ name, mime, bytes }, caption = "") {
      await page.locator("#file").setInputFiles({ name, mimeType: mime, buffer: bytes });
      await words.fill(caption);
      await words.press("Enter");
      await settled();
    },
    async fill(values) {
      const form = page.locator("article.form form").last();
      for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value);
      await form.locator('[type="submit"]').click();
    },
    lastCard: async () => (await readAll(page.locator("#log article.card"))).at(-1),
    see: (text) => page.locator("article.bot").filter({ hasText: text }).last().waitFor(),
    async download(name) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("a.file").filter({ hasText: name }).last().click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
    async reload() {
      await page.reload();
      await page.locator("#log").waitFor();
    },
  };
}

async function readAll(articles: Locator): Promise<readonly SeenMessage[]> {
  return Promise.all((await articles.all()).map(read));
}

async function read(article: Locator): Promise<SeenMessage> {
  const text = await article.locator(".text").allTextContents();
  const mine = (await article.getAttribute("class"))?.split(" ").includes("visitor") ?? false;
  return {
    from: mine ? "visitor" : "bot",
    text: text.join("\n"),
    buttons: await article.locator(liveButton).allTextContents(),
    files: await article.locator(".file .name").allTextContents(),
  };
}
