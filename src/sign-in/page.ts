// The sign-in page, PUBLIC_URL/sign-in/<token>. GET and HEAD only show it, as often as link previews like; POST counts. It sets no
// cookie, takes no address from a request and redirects nowhere: all it knows of a visitor is the link.
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import type { Activity } from "../activity.ts";
import type { Language, Log, RequestListener } from "../chat.ts";
import { WorldError } from "../errors.ts";
import { explain } from "../messages/explain.ts";
import { sayIn } from "../messages/index.ts";
import { readAssets } from "./page-assets.ts";
import { isForeign, pageHeaders } from "./page-origin.ts";
import { formTokenOf, type PostParts, postedSchema, type Taken, takePosted } from "./page-post.ts";
import { drawPage, type Page } from "./page-view.ts";
import { addressOf, createVisitors } from "./page-visitors.ts";

export const SIGN_IN_PATH = "/sign-in";
const pagePath = `${SIGN_IN_PATH}/:token` as const;
const assetPath = `${SIGN_IN_PATH}/page/:name` as const;

export interface PageParts extends PostParts {
  readonly publicUrl: string;
  /** Where neither the link nor the browser tells another. */
  readonly langDefault: Language;
  readonly activity: Activity;
  readonly log: Log;
}

type Served = { Bindings: HttpBindings };
type Status = 200 | 400 | 403 | 404 | 413 | 422 | 429 | 500 | 503;

/** An e-mail, a password and the form's token, and then some. */
const MAX_BODY_BYTES = 8_192;

export function createSignInPage(parts: PageParts): RequestListener {
  const { publicUrl, links, log } = parts;
  const languageOf = (context: Context) => preferredLanguage(context) ?? parts.langDefault;
  const draw = (context: Context, status: Status, page: Page) =>
    context.html(drawPage(page, { host: parts.sample ? undefined : new URL(parts.at.url).host }), status);
  /** Looks the same whether a link never was, was used, is void or too old. */
  const refuse = (context: Context, status: Status) =>
    draw(context, status, { kind: "void", lang: languageOf(context) });

  const app = new Hono<Served>();
  app.use(pageHeaders(publicUrl));
  app.notFound((context) => refuse(context, 404));
  app.onError((error, context) => {
    const { text, bug } = explain(error, sayIn(languageOf(context)));
    if (bug !== undefined) log.error({ bug, error }, "sign-in page failed");
    const status = error instanceof WorldError ? 503 : 500;
    return draw(context, status, { kind: "failed", lang: languageOf(context), text });
  });
  serveAssets(app);

  const visitors = createVisitors(parts.clock);
  const guard: MiddlewareHandler<Served> = async (context, next) => {
    if (context.req.method === "POST" && isForeign(context, publicUrl)) return refuse(context, 403);
    if (!visitors.isTired(addressOf(context.env.incoming))) return next();
    context.header("Retry-After", "60");
    return draw(context, 429, { kind: "tired", lang: languageOf(context) });
  };
  app.use(pagePath, guard);
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (context) => refuse(context, 413) }));
  app.get(pagePath, async (context) => {
    const token = context.req.param("token");
    const link = await links.find(token);
    if (link) return draw(context, 200, { kind: "form", link, form: formTokenOf(token) });
    visitors.count(addressOf(context.env.incoming));
    return refuse(context, 404);
  });
  app.post(pagePath, async (context) => {
    visitors.count(addressOf(context.env.incoming));
    const posted = postedSchema.safeParse(await context.req.parseBody().catch(() => undefined));
    if (!posted.success) return refuse(context, 400);
    const token = context.req.param("token");
    const taken = await parts.activity.run(() => takePosted(parts, token, posted.data));
    log.info({ outcome: taken.kind === "again" ? taken.why : taken.kind }, "sign-in page");
    return answer(context, token, posted.data.email, taken);
  });
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });

  function answer(context: Context, token: string, email: string, taken: Taken) {
    switch (taken.kind) {
      case "number":
        return draw(context, 200, taken);
      case "void":
        return refuse(context, 404);
      case "again": {
        const { link, problem } = taken;
        const status = taken.why === "wait" ? 429 : 422;
        return draw(context, status, { kind: "form", link, form: formTokenOf(token), problem, email });
      }
      default:
        return taken satisfies never;
    }
  }
}

function serveAssets(app: Hono<Served>): void {
  const assets = readAssets();
  app.get(assetPath, etag(), (context) => {
    const asset = assets.get(context.req.param("name"));
    if (!asset) return context.notFound();
    return context.body(asset.bytes, 200, { "Content-Type": asset.type, "Cache-Control": "no-cache" });
  });
}

function preferredLanguage(context: Context): Language | undefined {
  const wished = context.req.header("accept-language")?.match(/\b(en|ne)\b/)?.[1];
  return wished === "en" || wished === "ne" ? wished : undefined;
}
