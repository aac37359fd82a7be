// Bolt, with one habit changed: it acknowledges an event before its listeners have run. Here nothing is acknowledged before the product
// has it, so what is lost with the process is delivered again.
import { App, type Authorize, type Logger, type ReceiverEvent } from "@slack/bolt";
import type { Log } from "../../src/chat.ts";
import { clientOptions } from "./calls.ts";

export class PatientApp extends App {
  readonly #underWay = new Set<Promise<void>>();
  #isOpen = true;

  constructor(options: {
    readonly authorize: Authorize<boolean>;
    readonly logger: Logger;
    readonly log: Log;
    readonly apiUrl: string;
  }) {
    const { authorize, logger, log, apiUrl } = options;
    super({
      authorize,
      logger,
      clientOptions: clientOptions(apiUrl),
      // Where deliveries come from is decided beside this; there may be several sources.
      receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
      // It would keep a record of each chat in memory.
      convoStore: false,
    });
    this.error(async (error) => {
      log.warn({ error }, "slack delivery not taken");
      throw error;
    });
  }

  /** Rejects if the delivery is not to be acknowledged: Slack repeats events then. */
  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (!this.#isOpen) throw new Error("no longer taking deliveries");
    const work = this.#process(event);
    this.#underWay.add(work);
    try {
      await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  async #process(event: ReceiverEvent): Promise<void> {
    let answer: unknown;
    const ack: ReceiverEvent["ack"] = async (response) => {
      answer = response;
    };
    await super.processEvent({ ...event, ack });
    await event.ack(answer);
  }

  /** Takes nothing more; resolves when what is under way is acknowledged. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await Promise.allSettled(this.#underWay);
  }
}
