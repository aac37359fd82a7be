import type { Answer, Ask, Turn } from "../command.ts";
import { answerContactList } from "./list-answer.ts";
import { answerShow } from "./show-answer.ts";

type RevealTurn = Pick<Turn, "api" | "say" | "show" | "chat" | "kept" | "campaign" | "contact">;

/** Full numbers are for private chats; what a group reads, everybody in it reads. */
export async function answerReveal(turn: RevealTurn): Promise<Answer | Ask> {
  const { say, chat, campaign, contact } = turn;
  if (chat.kind === "group")
    return { text: say("contacts.reveal-private", { campaign: campaign?.id, contact: contact?.id }) };
  if (contact !== undefined) return answerShow(turn);
  if (campaign === undefined) return { ask: "campaign" };
  return answerContactList({ ...turn, slots: {} });
}
