// What the simulator answers beside the vendor's paths, all of it JSON:
//   GET    /__simulator                   what this is, and the sample account; for a process that joins in
//   POST   /__simulator/start-scheduled   {"campaign": 8} moves its earliest scheduled start to now; with the owner's token
// and only when it was started with `control` (`--faults` on the command line):
//   POST   /__faults                      switches a fault on, e.g. {"kind": "reset-after", "operation": "begin", "next": 2}
//   GET    /__faults                      those that still wait; DELETE takes them all off
//   GET    /__taken                       what the service was made to do: OTPs, starts, calls, …, and requests per operation
import type { Hono } from "hono";
import { z } from "zod";
import { plain } from "./envelope.ts";
import { faultSchema } from "./faults.ts";
import { dialledCalls, settleRuns, startScheduled } from "./progress.ts";
import { authenticate, type Env, type Surroundings } from "./serving.ts";
import { campaignOf, type World } from "./world.ts";

export function serveIdentity(app: Hono<Env>, world: World, { saver }: Surroundings): void {
  app.get("/__simulator", ({ req }) => {
    const { email, password, apiToken } = world.state.accounts[0] ?? {};
    const { origin } = new URL(req.url);
    return Response.json({ simulator: "tingting", dialect: "iris", url: origin, email, password, apiToken });
  });
  app.post("/__simulator/start-scheduled", async (request) => {
    const account = authenticate(request, world);
    if (account instanceof Response) return account;
    const body = z.object({ campaign: z.int() }).safeParse(await request.req.json().catch(() => undefined));
    if (!body.success) return plain(400, { detail: 'Expected {"campaign": NUMBER}.' });
    const campaign = campaignOf(world, account, body.data.campaign);
    settleRuns(world.state, world.clock.now());
    const started = startScheduled(world.state, campaign.id, world.clock.now());
    await saver.save();
    return Response.json({ started });
  });
}

export function serveControl(app: Hono<Env>, world: World, { faults, requests }: Surroundings): void {
  app.get("/__faults", () => Response.json(faults.waiting()));
  app.delete("/__faults", () => {
    faults.clear();
    return Response.json([]);
  });
  app.post("/__faults", async ({ req }) => {
    const fault = faultSchema.safeParse(await req.json().catch(() => undefined));
    if (!fault.success) return plain(400, { detail: z.prettifyError(fault.error) });
    faults.add(fault.data);
    return Response.json(faults.waiting(), { status: 201 });
  });
  app.get("/__taken", () => {
    const now = world.clock.now();
    settleRuns(world.state, now);
    return Response.json({
      ...world.state.taken,
      calls: dialledCalls(world.state, now),
      requests: Object.fromEntries(requests),
    });
  });
}
