import type { ChatRef } from "../../../src/chat.ts";
import { chatAdapterContract, type PlatformFailure, type Stage } from "../../contracts/chat-adapter.ts";
import type { Group, Person } from "../../support/telegram/people.ts";
import { badRequest, forbidden, Refusal, tooManyRequests } from "../../support/telegram/refusal.ts";
import type { Fault, Telegram } from "../../support/telegram/server.ts";
import { unhurried } from "../../support/unhurried.ts";
import { openTelegram, type TelegramStage } from "./stage.ts";

const NEW_HOME = "-1009990001";

const refusals: Readonly<Record<Exclude<PlatformFailure, "lost-answer">, Refusal>> = {
  "rate-limited": tooManyRequests(30),
  gone: forbidden("bot was blocked by the user"),
  moved: new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
    migrate_to_chat_id: Number(NEW_HOME),
  }),
  uneditable: badRequest("message can't be edited"),
};

function failNext(telegram: Telegram, failure: PlatformFailure): void {
  const fault: Fault =
    failure === "lost-answer" ? { kind: "break", worked: true } : { kind: "refuse", refusal: refusals[failure] };
  telegram.failNext(failure === "uneditable" ? "editMessageText" : "sendMessage", fault);
}

async function open(kind: ChatRef["kind"]): Promise<Stage> {
  const stage = await openTelegram();
  const { telegram, adapter, host, clock, close } = stage;
  const sita = telegram.person("Sita");
  const group = kind === "group" ? telegram.group("Campaigns") : undefined;
  const here = { in: group };
  const stopped = Promise.withResolvers<void>();
  return {
    host,
    adapter: {
      ...unhurried(adapter, clock),
      async stop() {
        await adapter.stop();
        stopped.resolve();
      },
    },
    chat: { platform: "telegram", id: String(group?.id ?? sita.user.id), kind },
    speaker: { id: `telegram:${sita.user.id}`, name: "Sita", kind: "person" },
    newHome: NEW_HOME,
    // With privacy mode on, as for every new bot, words in a group reach it only as commands or replies.
    say: (text) => Promise.race([sita.says(group ? `/${text}` : text, here), stopped.promise]),
    tap: (label) => sita.taps(label, here),
    async fill(values) {
      for (const value of Object.values(values)) {
        clock.advanceTo(clock.now() + 1_000);
        await sita.says(value);
      }
    },
    sendFile: (file, caption) => sita.sends(file, { ...here, caption }),
    screen: async () =>
      [...(group?.screen() ?? []), ...sita.screen()].map(({ text, buttons, files }) => ({ text, buttons, files })),
    bystander: async () => JSON.stringify(group?.screen() ?? []),
    play: (event, text) => play(stage, { sita, group }, event, text),
    failNext: async (failure) => {
      failNext(telegram, failure);
      return true;
    },
    close,
  };
}

async function play(
  { telegram, host }: TelegramStage,
  { sita, group }: { readonly sita: Person; readonly group: Group | undefined },
  event: string,
  text: string,
) {
  switch (event) {
    case "repeated":
      await sita.says(text);
      await telegram.updates.redeliver();
      return true;
    case "edited":
      await sita.says("help");
      host.forget();
      await sita.edits(text);
      return true;
    case "forwarded":
      await sita.says(text, { forwarded: true });
      return true;
    default:
      await group?.botSays(`/${text}`);
      return true;
  }
}

chatAdapterContract("telegram", open);
