// Every address of the web chat: the page under "/", all else under "/chat/". What is allowed is decided here, what is done elsewhere.
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import type { AdapterWords, Language, Log, MenuEntry } from "../../src/chat.ts";
import { download } from "./download.ts";
import type { FileBox } from "./file-box.ts";
import type { Gate } from "./gate.ts";
import type { Intake } from "./intake.ts";
import { page } from "./page.ts";
import { isFromOurPage } from "./same-origin.ts";
import { readPageFiles } from "./static-files.ts";
import type { Streams } from "./stream.ts";
import type { Visitors } from "./visitor.ts";
import { type Posted, postedFileSchema, postedSchema, type Refusal } from "./wire.ts";

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

/** Room for 100,000 phone numbers, one a line, and then some; longer texts are for files. */
const MAX_MESSAGE_BYTES = 5_000_000;
/** What multipart adds around a file, and its caption. */
const MULTIPART_BYTES = 1_000_000;

const statusOf = { foreign: 403, "no-session": 401, unreadable: 400, "too-large": 413, "not-kept": 503 } as const;

const refuse = (context: Context, error: Refusal) => context.json({ error }, statusOf[error]);

export function createRoutes(parts: RouteParts): Hono {
  const { visitors, streams, intake, gate, publicUrl } = parts;
  const app = new Hono();
  const pageFiles = readPageFiles();

  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (context) => refuse(context, "too-large") });
  const take = async (context: Context, work: () => Promise<void>) => {
    const taken = gate.enter(async () => {
      await work();
      return true;
    });
    return (await taken) ? context.json({ taken: true }) : refuse(context, "not-kept");
  };

  // The product or the disk could not take it, or a bug: nothing is lost, the page sends it again.
  app.onError((error, context) => {
    parts.log.error({ error: error.stack, path: context.req.routePath }, "web-request-failed");
    return refuse(context, "not-kept");
  });
  app.use(securityHeaders(publicUrl));
  app.use(async (context, next) => {
    if (context.req.method === "POST" && !isFromOurPage(context, publicUrl)) return refuse(context, "foreign");
    return next();
  });

  app.get("/", (context) => {
    const lang = languageFor(context, parts.lang);
    context.header("Cache-Control", "no-store");
    return context.html(
      page({ lang, words: parts.words(lang), menu: parts.menu(lang), maxFileBytes: parts.maxFileBytes }),
    );
  });

  app.get("/chat/page/:name", etag(), (context) => {
    const file = pageFiles.get(context.req.param("name"));
    if (!file) return context.notFound();
    return context.body(file.bytes, 200, { "Content-Type": file.type, "Cache-Control": "no-cache" });
  });

  // A session begins by a POST of our own page: a SameSite=Strict cookie is not sent when somebody follows a link to us, and a
  // page that answered that with a new cookie would lose them their chat.
  app.post("/chat/session", (context) => {
    visitors.welcome(context);
    return context.json({ taken: true });
  });

  app.get("/chat/events", (context) => {
    const chat = visitors.find(context);
    if (chat === undefined) return refuse(context, "no-session");
    if (!gate.isOpen()) return refuse(context, "not-kept");
    const seen = Number(context.req.header("last-event-id") ?? context.req.query("after") ?? 0);
    return streams.open(context, chat, Number.isSafeInteger(seen) && seen > 0 ? seen : 0);
  });

  app.post("/chat/messages", limit(MAX_MESSAGE_BYTES), async (context) => {
    const chat = visitors.find(context);
    if (chat === undefined) return refuse(context, "no-session");
    const posted = await readPosted(context);
    return posted ? take(context, () => intake.message(chat, posted)) : refuse(context, "unreadable");
  });

  app.post("/chat/files", limit(parts.maxFileBytes + MULTIPART_BYTES), async (context) => {
    const chat = visitors.find(context);
    if (chat === undefined) return refuse(context, "no-session");
    const posted = await readPostedFile(context);
    if (posted === undefined) return refuse(context, "unreadable");
    if (posted.file.size > parts.maxFileBytes) return refuse(context, "too-large");
    const bytes = new Uint8Array(await posted.file.arrayBuffer());
    const { name, type: mime } = posted.file;
    return take(context, () => intake.file(chat, { ...posted.fields, name: nameOnly(name), mime, bytes }));
  });

  app.get("/chat/files/:ref", async (context) => {
    const chat = visitors.find(context);
    const ref = context.req.param("ref");
    if (chat === undefined || !ref.startsWith(`${chat}.`)) return context.notFound();
    const file = await parts.sent.open(ref);
    return file ? download(context, file) : context.notFound();
  });

  return app;
}

function securityHeaders(publicUrl: string | undefined) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'"],
      // A form is sent by script alone: without it, a password must not end up in an address.
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    xFrameOptions: "DENY",
    strictTransportSecurity: publicUrl?.startsWith("https:") ? "max-age=15552000" : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

/** `?lang=ne` before the browser's wish before the default. */
function languageFor(context: Context, fallback: Language): Language {
  const asked = context.req.query("lang");
  if (asked === "en" || asked === "ne") return asked;
  const wished = context.req.header("accept-language")?.match(/\b(en|ne)\b/)?.[1];
  return wished === "en" || wished === "ne" ? wished : fallback;
}

async function readPosted(context: Context): Promise<Posted | undefined> {
  if (!context.req.header("content-type")?.startsWith("application/json")) return undefined;
  const body: unknown = await context.req.json().catch(() => undefined);
  return postedSchema.safeParse(body).data;
}

async function readPostedFile(context: Context) {
  if (!context.req.header("content-type")?.startsWith("multipart/form-data")) return undefined;
  const form = await context.req.formData().catch(() => undefined);
  const file = form?.get("file");
  const fields = postedFileSchema.safeParse({ id: form?.get("id"), caption: form?.get("caption") ?? undefined }).data;
  return file instanceof File && fields ? { file, fields } : undefined;
}

/** Some browsers send a path; longer names than file systems take (255) are cut. */
function nameOnly(name: string): string {
  return name.replaceAll("\\", "/").split("/").at(-1)?.slice(0, 200) || "file";
}
