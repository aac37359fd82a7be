// Slack, one workspace. What comes in is in intake.ts and events.ts, what goes out in render.ts
// and messages.ts, forms in sign-in.ts; here the parts are put together.
import type { RespondFn } from "@slack/bolt";
import type {
  ChatAdapter,
  ChatRef,
  Delivery,
  Host,
  Language,
  Log,
  PlatformLimits,
  PlatformSetup,
  PrivateForm,
  Reply,
  Who,
} from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";
import { ChatGone } from "../../src/errors.ts";
import { PatientApp } from "./app.ts";
import { type Calls, createCalls } from "./calls.ts";
import { createFiles, type Files } from "./files.ts";
import { createForms, type Forms } from "./forms.ts";
import { serveRequests } from "./http.ts";
import { createOwnInstallation, type OwnInstallation } from "./installation.ts";
import { sayAside, takeIn } from "./intake.ts";
import { createLibraryLog } from "./library-log.ts";
import { createMessages, type Messages } from "./messages.ts";
import { createNames } from "./names.ts";
import { MOST_CHARACTERS } from "./render.ts";
import { createSockets, type Sockets } from "./sockets.ts";
import { createTriggers, type Triggers } from "./triggers.ts";

export interface SlackOptions {
  readonly token: string;
  /** How Slack reaches us: over sockets, or by requests signed with this secret. */
  readonly reached: { readonly appToken: string } | { readonly signingSecret: string };
  /** Ends with a slash. */
  readonly apiUrl: string;
  readonly lang: Language;
  readonly clock: Clock;
  readonly agentFor: PlatformSetup["agentFor"];
}

const limits: PlatformLimits = {
  maxTextLength: MOST_CHARACTERS,
  /** One message a second and channel (docs.slack.dev/apis/web-api/rate-limits). */
  postGapMs: 1_000,
  /** Two cards at this pace use what the budget leaves for progress. */
  editGapMs: 5_000,
  /** chat.update: "50+ per minute" for all chats of the workspace together (tier 3, same page). */
  budgets: [{ of: "edits", within: "platform", most: 50, spanMs: 60_000, kept: 25 }],
  /** As much as Telegram lets a bot read, so that a file works in every chat or in none; Slack takes 1 GB. */
  maxFileBytes: 20_000_000,
  /** To look a post up we would have to be allowed to read every channel we are in; we are not, see manifest.yml. */
  knowsPosted: false,
};

/** A command may be answered through its own address for 30 minutes (docs.slack.dev/interactivity/handling-user-interaction). */
const RESPOND_LIFE_MS = 30 * 60_000;
const MOST_COMMANDS_KEPT = 1_000;

export class SlackAdapter implements ChatAdapter {
  readonly limits = limits;
  readonly #options: SlackOptions;
  readonly #calls: Calls;
  readonly #files: Files;
  readonly #messages: Messages;
  readonly #forms: Forms;
  readonly #triggers: Triggers;
  readonly #installation: OwnInstallation;
  readonly #log: Log;
  readonly #commanded = new Map<string, { readonly respond: RespondFn; readonly until: number }>();
  #host: Host | undefined;
  #app: PatientApp | undefined;
  #sockets: Sockets | undefined;
  #isOpen = false;

  constructor(options: SlackOptions) {
    this.#options = options;
    // Messages may have to be posted before the product has said where the log is.
    this.#log = {
      info: (fields, event) => this.#host?.log.info(fields, event),
      warn: (fields, event) => this.#host?.log.warn(fields, event),
      error: (fields, event) => this.#host?.log.error(fields, event),
    };
    const { token, apiUrl, clock } = options;
    this.#calls = createCalls({ token, apiUrl, clock, log: this.#log, logger: createLibraryLog(this.#log) });
    this.#files = createFiles({ calls: this.#calls, token, apiUrl, maxBytes: limits.maxFileBytes });
    this.#messages = createMessages(this.#calls, this.#files);
    this.#triggers = createTriggers(clock);
    this.#installation = createOwnInstallation(this.#calls, this.#log);
    this.#forms = createForms({
      calls: this.#calls,
      messages: this.#messages,
      triggers: this.#triggers,
      words: () => this.#words(),
    });
  }

  async start(host: Host): Promise<void> {
    this.#host = host;
    this.#isOpen = true;
    const { token: botToken, reached, apiUrl, lang, agentFor } = this.#options;
    const logger = createLibraryLog(host.log);
    const authorize = async () => {
      const { team: teamId, botUser: botUserId, botId } = await this.#installation.get();
      return { botToken, teamId, botUserId, botId };
    };
    const app = new PatientApp({ authorize, logger, log: host.log, apiUrl });
    this.#app = app;
    takeIn({
      app,
      host,
      lang,
      installation: this.#installation,
      names: createNames(this.#calls, host.log),
      triggers: this.#triggers,
      onCommand: (channel, respond) => this.#keepCommand(channel, respond),
      openForm: (press) => this.#forms.open(press),
      closeModal: (viewId) => this.#forms.close(viewId),
    });
    if ("appToken" in reached) {
      this.#sockets = createSockets({ appToken: reached.appToken, apiUrl, agentFor, app, logger, log: host.log });
      this.#sockets.start();
    } else {
      serveRequests({ signingSecret: reached.signingSecret, app, host, logger, isOpen: () => this.#isOpen });
    }
    // Slack may be out of reach just now: that keeps nobody else from starting, and the first delivery asks again.
    this.#installation.get().catch((error: unknown) => host.log.warn({ error }, "slack does not answer yet"));
  }

  async stop(): Promise<void> {
    this.#isOpen = false;
    await this.#app?.close();
    await this.#sockets?.stop();
  }

  async post(chat: ChatRef, reply: Reply, delivery: Delivery): Promise<string> {
    try {
      return await this.#messages.post(chat, reply, delivery);
    } catch (error) {
      if (error instanceof ChatGone) await this.#sayCannotWrite(chat.id);
      throw error;
    }
  }

  edit(chat: ChatRef, messageId: string, reply: Reply): Promise<void> {
    return this.#messages.edit(chat, messageId, reply);
  }

  askPrivately(chat: ChatRef, who: Who, form: PrivateForm): Promise<void> {
    return this.#forms.ask(chat, who, form);
  }

  openFile(ref: string): Promise<Uint8Array> {
    return this.#files.download(ref);
  }

  #words() {
    if (!this.#host) throw new Error("not started");
    return this.#host.words(this.#options.lang);
  }

  #keepCommand(channel: string, respond: RespondFn): void {
    if (this.#commanded.size >= MOST_COMMANDS_KEPT) this.#commanded.clear();
    this.#commanded.set(channel, { respond, until: this.#options.clock.now() + RESPOND_LIFE_MS });
  }

  /** Commands work where we are no member; then their answer would be lost without a word. */
  async #sayCannotWrite(channel: string): Promise<void> {
    const command = this.#commanded.get(channel);
    this.#commanded.delete(channel);
    if (!command || command.until < this.#options.clock.now()) return;
    try {
      await sayAside(command.respond, this.#words().cannotWriteHere);
    } catch (error) {
      this.#log.warn({ error }, "slack could not be answered");
    }
  }
}
