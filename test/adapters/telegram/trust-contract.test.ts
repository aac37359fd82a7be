import { type Room, type Someone, trustContract } from "../../contracts/trust.ts";
import type { Group, Person } from "../../support/telegram/people.ts";
import { startProduct, type TelegramProduct } from "./product.ts";

function asSomeone({ telegram, settle }: TelegramProduct, group: Group, person: Person): Someone {
  const at = (room: Room = "private") => (room === "group" ? { in: group } : {});
  const messages = (room?: Room) =>
    (room === "group" ? group.room : telegram.world.rooms.get(person.user.id))?.messages ?? [];
  return {
    title: `${person.user.first_name} on Telegram`,
    async says(text, room) {
      // With privacy mode on, what is no command reaches the bot in a group only as a reply to it.
      await person.says(text, { ...at(room), replying: room === "group" && !text.startsWith("/") });
      await settle();
    },
    async presses(label, room) {
      await person.taps(label, at(room));
      await settle();
    },
    async forges(id, room) {
      await person.forges(id, at(room));
      await settle();
    },
    async sends({ name, text }, caption) {
      await person.sends({ name, mime: "text/csv", bytes: Buffer.from(text) }, { caption });
      await settle();
    },
    idOf(label, room) {
      const all = messages(room).flatMap(({ message }) => (message.reply_markup?.inline_keyboard ?? []).flat());
      const button = all.findLast((one) => one.text === label);
      return button && "callback_data" in button ? button.callback_data : "";
    },
    sees: (room) => (room === "group" ? group.screen() : person.screen()),
  };
}

trustContract("telegram", async ({ withPage }) => {
  const product = await startProduct({ withPage });
  const { telegram, tingting, passes, settle, restart } = product;
  const group = telegram.group("Campaigns");
  const marks = () =>
    [...telegram.world.rooms.values()]
      .flatMap(({ messages }) => messages)
      .filter(({ message }) => message.from?.id === telegram.world.bot.id)
      .flatMap(({ message }) => message.entities ?? message.caption_entities ?? [])
      .filter(({ type }) => type !== "bold" && type !== "code");
  return {
    tingting,
    passes,
    settle,
    restart,
    member: async (name) => asSomeone(product, group, await product.signedIn(name)),
    newcomer: async (name) => asSomeone(product, group, telegram.person(name)),
    alarms: () => [...telegram.refused(400), ...telegram.world.previews, ...marks().map(({ type }) => type)],
  };
});
