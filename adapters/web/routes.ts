// Every address of the web chat: the page under "/", all else under "/chat/". What is allowed is decided here, what is done elsewhere.
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import type { AdapterWords, Language, Log, MenuEntry } from "../../src/chat.ts";
import { download } from "./download.ts";
import type { FileBox } from "./file-box.ts";
import type { Gate } from "./gate.ts";
import type { Intake } from "./intake.ts";
import { page } from "./page.ts";
import { readPosted, readPostedFile } from "./posted.ts";
import { isFromOurPage } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { readPageFiles } from "./static-files.ts";
import type { Streams } from "./stream.ts";
import type { Visitors } from "./visitor.ts";
import type { Refusal } from "./wire.ts";

export interface RouteParts {
  readonly visitors: Visitors;
  readonly streams: Streams;
  readonly intake: Intake;
  /** Closed when the adapter stops: nothing more is taken or followed. */
  readonly gate: Gate;
  /** Files the bot sent. */
  readonly sent: FileBox;
  readonly maxFileBytes: number;
  readonly publicUrl: string | undefined;
  readonly lang: Language;
  readonly words: (lang: Language) => AdapterWords;
  readonly menu: (lang: Language) => readonly MenuEntry[];
  readonly log: Log;
}

/** What is known of a request once its session is found. */
interface Known {
  Variables: { chat: string };
}

/** Room for 100,000 phone numbers, one a line, and then some; longer texts are for files. */
const MAX_MESSAGE_BYTES = 5_000_000;
/** What multipart adds around a file, and its caption. */
const MULTIPART_BYTES = 1_000_000;
/** Files are held in memory while they arrive; whoever comes on top of these tries again a moment later. */
const UPLOADS_AT_ONCE = 4;

const statusOf = { foreign: 403, "no-session": 401, unreadable: 400, "too-large": 413, "not-kept": 503 } as const;

const refuse = (context: Context, error: Refusal) => context.json({ error }, statusOf[error]);

export function createRoutes(parts: RouteParts): Hono {
  const { publicUrl, log } = parts;
  const app = new Hono();
  app.use(securityHeaders(publicUrl));
  app.use(async (context, next) => {
    if (context.req.method === "POST" && !isFromOurPage(context, publicUrl)) return refuse(context, "foreign");
    return next();
  });
  // The product or the disk could not take it, or a bug: nothing is lost, the page sends it again.
  app.onError((error, context) => {
    log.error({ error: error.stack }, "web-request-failed");
    return refuse(context, "not-kept");
  });
  return app.route("/", pageRoutes(parts)).route("/chat", chatRoutes(parts));
}

function pageRoutes({ lang: fallback, words, menu, maxFileBytes }: RouteParts): Hono {
  const app = new Hono();
  const files = readPageFiles();
  app.get("/", (context) => {
    const lang = languageFor(context, fallback);
    context.header("Cache-Control", "no-store");
    return context.html(page({ lang, words: words(lang), menu: menu(lang), maxFileBytes }));
  });
  app.get("/chat/page/:name", etag(), (context) => {
    const file = files.get(context.req.param("name"));
    if (!file) return context.notFound();
    return context.body(file.bytes, 200, { "Content-Type": file.type, "Cache-Control": "no-cache" });
  });
  return app;
}

function chatRoutes({ visitors, streams, intake, gate, sent, maxFileBytes }: RouteParts): Hono<Known> {
  const app = new Hono<Known>();
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (context) => refuse(context, "too-large") });

  const withSession: MiddlewareHandler<Known> = async (context, next) => {
    const chat = visitors.find(context);
    if (chat === undefined) return refuse(context, "no-session");
    context.set("chat", chat);
    return next();
  };
  const take = async (context: Context, work: () => Promise<void>) => {
    const taken = gate.enter(async () => {
      await work();
      return true;
    });
    return (await taken) ? context.json({ taken: true }) : refuse(context, "not-kept");
  };

  // A session begins by a POST of our own page: a SameSite=Strict cookie is not sent when somebody follows a link to us, and a
  // page that answered that with a new cookie would lose them their chat.
  app.post("/session", (context) => {
    visitors.welcome(context);
    return context.json({ taken: true });
  });
  app.get("/events", withSession, (context) => {
    if (!gate.isOpen()) return refuse(context, "not-kept");
    const seen = Number(context.req.header("last-event-id") ?? context.req.query("after") ?? 0);
    return streams.open(context, context.get("chat"), Number.isSafeInteger(seen) && seen > 0 ? seen : 0);
  });
  app.post("/messages", withSession, limit(MAX_MESSAGE_BYTES), async (context) => {
    const posted = await readPosted(context);
    if (!posted) return refuse(context, "unreadable");
    return take(context, () => intake.message(context.get("chat"), posted));
  });
  app.post("/files", withSession, fewAtOnce(), limit(maxFileBytes + MULTIPART_BYTES), async (context) => {
    const posted = await readPostedFile(context);
    if (!posted) return refuse(context, "unreadable");
    if (posted.bytes.length > maxFileBytes) return refuse(context, "too-large");
    return take(context, () => intake.file(context.get("chat"), posted));
  });
  app.get("/files/:ref", withSession, async (context) => {
    const ref = context.req.param("ref");
    const file = ref.startsWith(`${context.get("chat")}.`) ? await sent.open(ref) : undefined;
    return file ? download(context, file) : context.notFound();
  });
  return app;
}

function fewAtOnce(): MiddlewareHandler {
  let underWay = 0;
  return async (context, next) => {
    if (underWay >= UPLOADS_AT_ONCE) return refuse(context, "not-kept");
    underWay += 1;
    try {
      await next();
    } finally {
      underWay -= 1;
    }
  };
}

/** `?lang=ne` before the browser's wish before the default. */
function languageFor(context: Context, fallback: Language): Language {
  const asked = context.req.query("lang");
  if (asked === "en" || asked === "ne") return asked;
  const wished = context.req.header("accept-language")?.match(/\b(en|ne)\b/)?.[1];
  return wished === "en" || wished === "ne" ? wished : fallback;
}
