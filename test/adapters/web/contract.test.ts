import type { Entry, WebLog } from "../../../adapters/web/log.ts";
import type { ShownBy } from "../../../adapters/web/wire.ts";
import type { ChatRef } from "../../../src/chat.ts";
import { chatAdapterContract, type PlatformFailure, type Seen, type Stage } from "../../contracts/chat-adapter.ts";
import { closeWeb, fileForm, newId, openVisitor, openWeb, type Visitor } from "./stage.ts";

/** A log whose disk can be full, or whose old messages are gone, for one call. */
function faulty(log: WebLog) {
  let fault: PlatformFailure | undefined;
  const take = (kind: PlatformFailure) => {
    const hit = fault === kind;
    if (hit) fault = undefined;
    return hit;
  };
  const faultyLog: WebLog = {
    ...log,
    append: async (...message) => {
      if (take("lost-answer")) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      return log.append(...message);
    },
    find: async (...place) => (take("uneditable") ? undefined : log.find(...place)),
  };
  const failNext = (kind: PlatformFailure) => {
    fault = kind;
    return kind === "lost-answer" || kind === "uneditable";
  };
  return { log: faultyLog, failNext };
}

const isBot = (entry: Entry): entry is Entry & { shown: ShownBy<"bot"> } => entry.shown.kind === "bot";

async function see(visitor: Visitor, shown: ShownBy<"bot">): Promise<Seen> {
  const files = shown.files.map(async ({ name, ref }) => ({
    name,
    bytes: new Uint8Array(await (await visitor.get(`/chat/files/${ref}`)).arrayBuffer()),
  }));
  return {
    text: shown.runs.map(({ text }) => text).join(""),
    buttons: shown.buttons.map(({ label }) => label),
    files: await Promise.all(files),
  };
}

async function open(kind: ChatRef["kind"]): Promise<Stage | undefined> {
  if (kind === "group") return undefined;
  let failNext: (kind: PlatformFailure) => boolean = () => false;
  const web = await openWeb({
    wrap: (log) => {
      const broken = faulty(log);
      failNext = broken.failNext;
      return broken.log;
    },
  });
  const visitor = await openVisitor(web.url);
  const id = await chatOf(visitor, web.host);
  const openForm = async () => {
    const shown = (await visitor.entries()).map((entry) => entry.shown).findLast((one) => one.kind === "form");
    return shown?.kind === "form" && shown.open ? shown : undefined;
  };
  const send = async (body: unknown, path = "/chat/messages") => {
    const answer = await visitor.post(path, body);
    if (!answer.ok) throw new Error(`refused with ${answer.status}`);
  };
  return {
    host: web.host,
    adapter: web.adapter,
    chat: { platform: "web", id, kind },
    speaker: { id: `web:${id}`, name: "Visitor", kind: "person" },
    say: (text) => send({ kind: "text", id: newId(), text }),
    async tap(label) {
      const form = await openForm();
      const messages = (await visitor.entries()).filter(isBot).map(({ shown }) => shown);
      const cards = [...messages, ...(form ? [form] : [])].flatMap(({ buttons }) => buttons);
      const button = cards.findLast((one) => one.label === label);
      await send({ kind: "tap", id: newId(), button: button?.id, form: form?.id });
    },
    async fill(values) {
      await send({ kind: "form", id: newId(), form: (await openForm())?.id, values });
    },
    sendFile: (file, caption) => send(fileForm({ id: newId(), caption, ...file }), "/chat/files"),
    screen: async () => Promise.all((await visitor.entries()).filter(isBot).map((entry) => see(visitor, entry.shown))),
    bystander: async () => "",
    async play(event, text) {
      if (event !== "repeated") return false;
      const message = { kind: "text", id: newId(), text };
      await send(message);
      await send(message);
      return true;
    },
    failNext: async (failure) => failNext(failure),
    close: () => closeWeb(web),
  };
}

/** A visitor's chat is known to the product from their first message on. */
async function chatOf(visitor: Visitor, host: Stage["host"]): Promise<string> {
  const greeting = { kind: "text", id: newId(), text: "hello" };
  await visitor.post("/chat/messages", greeting);
  const id = host.received[0]?.chat.id ?? "";
  host.forget();
  return id;
}

chatAdapterContract("web", open);
