import type { Contact } from "../../api/port.ts";
import { canDraw } from "../../charts/canvas.ts";
import { drawRun } from "../../charts/run-picture.ts";
import { standingPicture } from "../../charts/run-words.ts";
import { joinText } from "../../chat.ts";
import type { Answer, AnswerFile, Turn } from "../command.ts";
import { contactSheets } from "../contacts/contact-files.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { countOf, countsInOrder, notReached } from "./counts.ts";

type ReportTurn = Pick<Turn, "api" | "say" | "show" | "chat" | "kept" | "campaign" | "now" | "zone">;

interface Standing {
  readonly counts: Readonly<Record<string, number>>;
  readonly credits: number;
  readonly total: number;
}

/** The whole contact list as it stands, as a picture, as Excel and as CSV; however long it is, read once and never held. */
export async function answerReport(turn: ReportTurn): Promise<Answer> {
  const { api, say, chat } = turn;
  const campaign = campaignOf(turn);
  const tally = createTally();
  const contacts = tally.counted(api.contacts.list(campaign.id));
  const sheets = await contactSheets(turn, campaign, contacts, `campaign-${campaign.id}-report`);
  const standing = tally.standing();
  const { counts, credits, total } = standing;
  const picture = await pictureOf(turn, standing);
  const leftOut = (["xlsx", "csv"] as const).filter((form) => sheets[form] === undefined);
  const missed = notReached.filter((status) => countOf(counts, [status]) > 0).sort();
  const again = frameButton(say("campaign.button-call-again"), "campaign.rerun", {
    campaign: campaign.id,
    statuses: missed,
  });
  return {
    text: joinText(
      [
        say("campaign.report", { name: campaign.name, total }),
        total > 0 ? say("campaign.counts", { counts: countsInOrder(counts) }) : undefined,
        credits > 0 ? say("campaign.credits-line", { credits }) : undefined,
        say("campaign.report-files", { picture: sizeOf(picture), xlsx: sizeOf(sheets.xlsx), csv: sizeOf(sheets.csv) }),
        leftOut.length > 0 ? say("campaign.report-left-out", { files: leftOut }) : undefined,
        chat.kind === "group" ? say("contacts.masked-file") : undefined,
      ],
      "\n",
    ),
    buttons: missed.length > 0 ? [again] : [],
    files: [picture, sheets.xlsx, sheets.csv].filter((file) => file !== undefined),
    focus: focusOn(campaign),
  };
}

function createTally() {
  const counts: Record<string, number> = Object.create(null);
  let credits = 0;
  let total = 0;
  return {
    async *counted(contacts: AsyncIterable<Contact>): AsyncGenerator<Contact> {
      for await (const contact of contacts) {
        counts[contact.status] = (counts[contact.status] ?? 0) + 1;
        credits += contact.credits;
        total += 1;
        yield contact;
      }
    },
    standing: (): Standing => ({ counts: { ...counts }, credits, total }),
  };
}

/** None of an empty campaign, nor where this machine cannot draw. */
async function pictureOf(turn: ReportTurn, standing: Standing): Promise<AnswerFile | undefined> {
  if (standing.total === 0 || !(await canDraw())) return undefined;
  const { id, name } = campaignOf(turn);
  const bytes = await drawRun(standingPicture(turn.say, { ...standing, name, at: turn.now, zone: turn.zone }));
  return { name: `campaign-${id}-report.png`, mime: "image/png", bytes };
}

function sizeOf(file: AnswerFile | undefined): number | undefined {
  if (file === undefined) return undefined;
  return "bytes" in file ? file.bytes.byteLength : file.kept.bytes;
}
