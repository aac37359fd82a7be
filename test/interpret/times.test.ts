// Times inside whole sentences: which one is meant, and what must be asked because it is no schedule.
import { describe, expect, test } from "vitest";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;

describe("the time that is denied, left or replaced is not the one that is meant", () => {
  test.each([
    ["start campaign 8, not on thursday, friday 5pm", "2026-11-27T17:00"],
    ["start campaign 8 on friday at 5pm and not on thursday", "2026-11-27T17:00"],
    ["launch campaign 8 at 6pm instead of 5pm", "2026-11-24T18:00"],
    ["start campaign 8 at 5pm, no, 6pm", "2026-11-24T18:00"],
    ["campaign 8 24 gate ma haina, 25 gate bihana 9 baje suru gara", "2026-12-11T09:00"],
    ["अभियान ८ २४ गते होइन, २५ गते बिहान ९ बजे सुरु गर", "2026-12-11T09:00"],
    ["अभियान ८ भोलि होइन पर्सि बिहान ९ बजे सुरु गर", "2026-11-26T09:00"],
    ["अभियान ८ बिहीबारको सट्टा शुक्रबार बेलुका ५ बजे सुरु गर", "2026-11-27T17:00"],
    ["campaign 8 bihibar ko satta sukrabar beluka 5 baje suru gara", "2026-11-27T17:00"],
    ["campaign 8 lai bihibar bata sukrabar beluka 5 baje ma sara", "2026-11-27T17:00"],
    ["अभियान ८ को समय बुधबारबाट बिहीबार दिउँसो १ बजे बनाइदिनुस्", "2026-11-26T13:00"],
    ["move campaign 8 from thursday 5pm to friday 6pm", "2026-11-27T18:00"],
    ["move campaign 8 from friday 10am to 2pm", "2026-11-27T14:00"],
    ["campaign 8 is set for 3pm, move it to 4:30 pm", "2026-11-24T16:30"],
    ["अभियान ८ ३० तारिख बेलुका ५ बजे सुरु गर", "2026-11-30T17:00"],
  ])("%s", (text, schedule) => {
    expect(read(text).slots).toMatchObject({ campaign: "8", schedule });
    expect(read(text)).not.toHaveProperty("ask");
  });

  test.each([
    ["move the digest from 5pm to 20:15", "20:15"],
    ["digest at 6pm instead of 5pm", "18:00"],
    ["daily summary 5pm bata 8:15 pm ma sara", "20:15"],
    ["दैनिक सारांश ५ बजे होइन ८:१५ pm मा पठाऊ", "20:15"],
    ["digest 5 baje ko satta beluka 7 baje pathau", "19:00"],
  ])("of what comes every day: %s", (text, time) => {
    expect(read(text)).toEqual({ intent: "notify.digest", slots: { time } });
  });
});

describe("what was said about a time and is no schedule is asked about, whatever else was said", () => {
  test.each([
    "start campaign 8 not at 5pm",
    "start campaign 8 but not on thursday",
    "start campaign 8 any day except friday at 5pm",
    "start campaign 8 not before 5pm",
    "start campaign 8 after 5pm",
    "अभियान ८ बेलुका ५ बजेपछि सुरु गर",
    "start campaign 8 from 5pm to 8pm",
    "start campaign 8 at 5-6 pm",
    "start campaign 8 at 5pm, or 6pm",
    "start campaign 8 tomorrow at 5",
    "start campaign 8 on 30 November",
    "start campaign 8 on the 30th",
    "campaign 8 30 tarikh suru gara",
    "start campaign 8 on 20 November at 5pm",
    "start campaign 8 on 26/11/30 at 5pm",
    "start campaign 8 on 30.11 at 5pm",
    "start campaign 8 at 5pm next week",
    "start campaign 8 at 5pm for 3 hours",
    "start campaign 8 on the first of december at 5pm",
    "start campaign 8 on 30 feb at 10am",
    "start campaign 8 on dashain at 5pm",
    "start campaign 8 at 25:00",
    "start campaign 8 at 5:75pm",
    "start campaign 8 at half five pm",
    "start campaign 8 at 5pm UTC",
    "start campaign 8 at 5pm Dubai time",
    "start campaign 8 at 5pm on weekdays",
    "start campaign 8 every friday at 5pm",
    "start campaign 8 daily at 5pm",
    "campaign 8 harek din beluka 5 baje suru gara",
    "campaign 8 beluka 5 baje dekhi 8 baje samma chalau",
    "अभियान ८ बेलुका ५ बजे बाहेक जहिले पनि सुरु गर",
    "move campaign 8 from friday 10am to saturday",
    "move campaign 8 to friday 5pm or saturday 6pm",
    "move campaign 8 one hour later",
    "campaign 8 lai 2 ghanta pachi sara",
  ])("%s", (text) => {
    const { frame, alternatives } = interpreter.interpret(text, contextOf());
    // Where the wish itself is not clear, it is offered with the same question.
    const [meant] = frame.intent === "unknown" ? alternatives : [frame];
    expect(meant?.intent).toMatch(/^campaign\.(start|reschedule)$/);
    expect(meant?.slots).toMatchObject({ campaign: "8" });
    expect(meant?.slots).not.toHaveProperty("schedule");
    expect(meant?.ask).toContain("schedule");
  });
});
