import type { Say } from "./index.ts";

/** The words of a sheet of contacts in the person's language, see files/contact-sheet.ts. */
export function contactWords(say: Say) {
  return {
    headings: {
      id: say("contacts.column", { field: "id" }),
      number: say("contacts.column", { field: "number" }),
      status: say("contacts.column", { field: "status" }),
      duration: say("contacts.column", { field: "duration" }),
      playback: say("contacts.column", { field: "playback" }),
      credits: say("contacts.column", { field: "credits" }),
    },
    status: (status: string) => say("campaign.status", { status }),
  };
}
