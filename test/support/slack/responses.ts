// The address that comes with each command and press: five answers within 30 minutes
// (docs.slack.dev/interactivity/handling-user-interaction#message_responses).
import { z } from "zod";
import { messageBlocks } from "./blocks.ts";
import { BOT, type World } from "./world.ts";

const LIFE_MS = 30 * 60_000;
const MOST_USES = 5;

const answer = z.strictObject({
  response_type: z.enum(["ephemeral", "in_channel"]).default("ephemeral"),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  text: z.string().optional(),
  blocks: messageBlocks.optional(),
});

export interface Asked {
  readonly user: string;
  readonly channel: string;
  /** Of the message whose button was pressed. */
  readonly message?: string;
}

export interface Responses {
  addressFor(asked: Asked): string;
  /** False: used up, too old or unknown. */
  take(id: string, body: unknown): boolean;
}

export function createResponses(world: World, addressOf: (path: string) => string): Responses {
  const open = new Map<string, { readonly asked: Asked; readonly at: number; uses: number }>();
  return {
    addressFor(asked) {
      const id = world.id("R");
      open.set(id, { asked, at: world.clock.now(), uses: 0 });
      return addressOf(`/response/${id}`);
    },
    take(id, body) {
      const found = open.get(id);
      if (!found || found.uses >= MOST_USES || world.clock.now() - found.at > LIFE_MS) return false;
      found.uses += 1;
      const given = answer.parse(body);
      const { asked } = found;
      const original = world.messages.findIndex(({ ts }) => ts === asked.message);
      if ((given.replace_original || given.delete_original) && original >= 0) world.messages.splice(original, 1);
      if (given.text === undefined && given.blocks === undefined) return given.delete_original === true;
      const onlyFor = given.response_type === "ephemeral" ? asked.user : undefined;
      const content = { text: given.text ?? "", blocks: given.blocks ?? [], files: [] };
      world.addMessage({ ...content, channel: asked.channel, thread: undefined, from: BOT.user, onlyFor });
      return true;
    },
  };
}
