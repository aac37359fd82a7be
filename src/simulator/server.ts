// The HTTP side: every operation at its path, and what Django answers beside them.
import { Hono } from "hono";
import { accountDetails, openAccountOperations } from "./accounts.ts";
import { beginOperation } from "./begin.ts";
import { campaignOperations } from "./campaigns.ts";
import { contactOperations } from "./contacts.ts";
import { page, plain } from "./envelope.ts";
import { lineOperations } from "./lines.ts";
import { type AccountOperation, accountNames, openNames, operations } from "./operations.ts";
import { otpOperation } from "./otp.ts";
import { authenticate, type Env, notFound, openCall, type Surroundings, serveOperation } from "./serving.ts";
import { otherSlash } from "./slashes.ts";
import { mediaPath, serveTone, voiceOperation } from "./voices.ts";
import type { Call, Handler, World } from "./world.ts";

export function createApp(world: World, around: Surroundings): Hono<Env> {
  const app = new Hono<Env>();
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
  refuseOtherMethods(app);
  app.notFound(notFound);
  app.onError(() => page(500, "Server Error (500)", ""));
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
