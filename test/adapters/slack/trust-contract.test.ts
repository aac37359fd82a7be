import { type Room, type Someone, trustContract } from "../../contracts/trust.ts";
import type { Channel, Person } from "../../support/slack/people.ts";
import { buttonsIn, textOf } from "../../support/slack/world.ts";
import { type SlackProduct, startProduct } from "./product.ts";

function asSomeone({ settle }: SlackProduct, channel: Channel, person: Person): Someone {
  const at = (room: Room = "private") => ({ in: room === "group" ? channel : person.direct });
  const done = async (work: Promise<unknown>) => {
    await work;
    await settle();
  };
  return {
    title: `${person.user.name} on Slack`,
    says: (text, room) => {
      // Other slash commands than its own are no matter of Slack's: they are words.
      if (room !== "group") return done(person.says(text));
      return done(
        text.startsWith("/")
          ? person.types(`/tingting ${text.slice(1)}`, at(room))
          : person.says(`@tingting ${text}`, at(room)),
      );
    },
    presses: (label, room) => done(person.presses(label, at(room))),
    async forges(id, room) {
      const where = at(room);
      const message = person.messages(where).at(-1);
      const button = message && buttonsIn(message).at(-1);
      if (!message) throw new Error("there is no message of the bot to press");
      // What a press carries beside its value: where the bot drew the button.
      const drawn = button ?? { label: "Confirm", actionId: "tap-0", blockId: `${where.in.id}:`, url: undefined };
      await done(person.pressesButton({ ...drawn, value: id }, message, where.in));
    },
    sends: ({ name, text }, caption) =>
      done(person.sends({ name, mime: "text/csv", bytes: Buffer.from(text) }, caption)),
    idOf(label, room) {
      const all = person.messages(at(room)).flatMap(buttonsIn);
      return all.findLast((one) => one.label === label)?.value ?? "";
    },
    sees(room) {
      const shown = person.messages(at(room)).map((message) => ({
        text: textOf(message),
        buttons: buttonsIn(message).map(({ label }) => label),
        links: buttonsIn(message).flatMap(({ url }) => url ?? []),
      }));
      const { modal } = person;
      return modal && room !== "group" ? [...shown, { ...modal, links: [] }] : shown;
    },
  };
}

trustContract("slack", async ({ withPage }) => {
  const product = await startProduct({ withPage });
  const { slack, tingting, passes, settle, restart } = product;
  const channel = slack.channel();
  const join = (person: Person) => {
    channel.members.add(person.user.id);
    return asSomeone(product, channel, person);
  };
  const alive = () =>
    slack.calls.flatMap(({ method, args }) =>
      method.startsWith("chat.") && /<[!@#h]/.test(args.text ?? "") ? [`${method}: ${args.text}`] : [],
    );
  return {
    tingting,
    passes,
    settle,
    restart,
    member: async (name) => join(await product.signedIn(name)),
    newcomer: async (name) => join(slack.person(name)),
    alarms: () => [...slack.refused, ...alive()],
  };
});
