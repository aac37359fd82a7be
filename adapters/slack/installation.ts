// Who we are in Slack: asked once, and again as long as there is no answer.
import type { Log } from "../../src/chat.ts";
import { DeliveryUnknown } from "../../src/errors.ts";
import type { Calls } from "./calls.ts";

export interface Installation {
  readonly team: string;
  readonly botUser: string;
  readonly botId: string;
}

export interface OwnInstallation {
  /** Throws while Slack does not say. */
  get(): Promise<Installation>;
}

export function createOwnInstallation(calls: Calls, log: Log): OwnInstallation {
  let asked: Promise<Installation> | undefined;
  return {
    get() {
      asked ??= ask(calls).then(
        (installation) => {
          log.info({ team: installation.team }, "slack knows us");
          return installation;
        },
        (error: unknown) => {
          asked = undefined;
          throw error;
        },
      );
      return asked;
    },
  };
}

async function ask(calls: Calls): Promise<Installation> {
  const {
    team_id: team,
    user_id: botUser,
    bot_id: botId,
  } = await calls.call("auth.test", (client) => client.auth.test());
  if (!team || !botUser || !botId) throw new DeliveryUnknown("auth.test did not tell who we are");
  return { team, botUser, botId };
}
