// The HTTP side: every operation at its path, and what Django answers beside them.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { accountDetails, openAccountOperations } from "./accounts.ts";
import { beginOperation } from "./begin.ts";
import { campaignOperations } from "./campaigns.ts";
import { contactOperations } from "./contacts.ts";
import { serveControl, serveIdentity } from "./control.ts";
import { page, plain, Refusal, refuse } from "./envelope.ts";
import { lineOperations } from "./lines.ts";
import { type AccountOperation, accountNames, openNames, operations } from "./operations.ts";
import { otpOperation } from "./otp.ts";
import { authenticate, type Env, notFound, openCall, type Surroundings, serveOperation } from "./serving.ts";
import { otherSlash } from "./slashes.ts";
import { mediaPath, serveTone, voiceOperation } from "./voices.ts";
import type { Call, Handler, World } from "./world.ts";

/** Largest request that is read; the vendor's own limit is not known. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;

export function createApp(world: World, around: Surroundings, options: { readonly control: boolean }): Hono<Env> {
  const app = new Hono<Env>();
  const tooLarge = () => refuse(new Refusal(413, "Request body too large."), world.switches["error-shape"]);
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES, onError: tooLarge }));
  const open = openAccountOperations(world);
  for (const name of openNames) {
    serveOperation(app, world, around, name, (request) => open[name](openCall(request, world)));
  }
  const signedIn = signedInOperations(world);
  for (const name of accountNames) {
    serveOperation(app, world, around, name, (request) => {
      const account = authenticate(request, world);
      return account instanceof Response ? account : signedIn[name]({ ...openCall(request, world), account });
    });
  }
  app.get(mediaPath, ({ req }) => serveTone(req.param("file")) ?? notFound());
  serveIdentity(app, world, around);
  if (options.control) serveControl(app, world, around);
  refuseOtherMethods(app);
  app.notFound(notFound);
  app.onError((error) => {
    if (error instanceof Refusal) return refuse(error, world.switches["error-shape"]);
    if (!around.closing.aborted) around.report(error);
    return page(500, "Server Error (500)", "");
  });
  return app;
}

function signedInOperations(world: World): Readonly<Record<AccountOperation, Handler<Call>>> {
  return {
    ...accountDetails(),
    ...lineOperations(world),
    ...campaignOperations(world),
    ...contactOperations(world),
    ...voiceOperation(world),
    ...beginOperation(world),
    ...otpOperation(world),
  };
}

function refuseOtherMethods(app: Hono<Env>): void {
  const paths = new Set(Object.values(operations).flatMap(({ path }) => [path, otherSlash(path)]));
  for (const path of paths) {
    app.all(path.replace(":id", ":id{[0-9]+}"), ({ req }) =>
      plain(405, { detail: `Method "${req.method}" not allowed.` }),
    );
  }
}
