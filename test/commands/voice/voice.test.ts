import { afterEach, expect, test } from "vitest";
import { voiceList } from "../../../src/commands/voice/list.ts";
import { voiceTest } from "../../../src/commands/voice/test.ts";
import { type Desk, openDesk, questionOf, read } from "../../support/command-desk.ts";
import { bytesOf } from "../../support/fake-kept.ts";

let desk: Desk;
afterEach(() => desk.close());

const heard = { message: "नमस्कार", voice: "np_binod" };

test("the voices there are, each with a button to hear it", async () => {
  desk = await openDesk();
  const answer = await desk.answer(voiceList);
  expect(read(answer)).toBe(
    [
      "There are 3 voices:",
      "• Rija (np_rija)",
      "• Prasanna (np_prasanna)",
      "• Binod (np_binod)",
      "To hear one, press its button, or say: let me hear “Namaste” in Binod's voice.",
      "[Hear Rija] [Hear Prasanna] [Hear Binod]",
    ].join("\n"),
  );
  expect(answer.buttons?.[2]?.frame).toEqual({ intent: "voice.test", slots: { voice: "np_binod" } });
});

test("a voice is heard at once, without a card", async () => {
  desk = await openDesk();
  await expect(desk.plan(voiceTest, heard)).resolves.toEqual({ kind: "go", call: heard });
});

test("a voice the account has not is asked for again, with those it has", async () => {
  desk = await openDesk();
  const question = questionOf(await desk.plan(voiceTest, { message: "Hello", voice: "np_shreegya" }));
  expect(question.ask).toBe("voice");
  expect(question.options?.map((option) => option.label)).toEqual(["Rija", "Prasanna", "Binod"]);
});

test("a sound comes as a file; in practice mode it is called what it is, a tone", async () => {
  desk = await openDesk({ practice: true });
  const outcome = await desk.confirm(voiceTest, heard);
  expect(outcome.text).toBe(
    "“नमस्कार” in Binod's voice:\nPractice mode has no real voices: this is only a tone that stands for one.",
  );
  expect(outcome.files).toMatchObject([{ mime: "audio/wav" }]);
  expect(bytesOf(desk.fake, outcome.files?.[0]).length).toBeGreaterThan(1000);
});

test("outside practice mode nothing is said of a tone", async () => {
  desk = await openDesk({ practice: false });
  expect((await desk.confirm(voiceTest, { message: "Hello" })).text).toBe("“Hello” in the usual voice:");
});

test("a link is handed on", async () => {
  desk = await openDesk({ simulator: { switches: { "test-voice-answer": "link" } } });
  const outcome = await desk.confirm(voiceTest, heard);
  expect(outcome.text).toMatch(/^“नमस्कार” in Binod's voice:\nhttp:\/\/\S+\.wav$/);
});

test("a sentence is quoted as the service's own", async () => {
  desk = await openDesk({ simulator: { switches: { "test-voice-answer": "sentence" } } });
  const outcome = await desk.confirm(voiceTest, heard);
  expect(outcome.text).toContain("TingTing sent no sound. It says: “The message has been read by np_binod");
});
