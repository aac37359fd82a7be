import { afterEach, beforeEach, expect, test } from "vitest";
import { messageDelete } from "../../../src/commands/message/delete.ts";
import { messageList } from "../../../src/commands/message/list.ts";
import { messageSave } from "../../../src/commands/message/save.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const greeting = { name: "greeting", message: "Namaste {tags_name}" };

test("a message is kept exactly as typed, and listed", async () => {
  expect(read(await desk.answer(messageSave, greeting))).toBe(
    "Saved as greeting: Namaste {tags_name}\n[My saved messages]",
  );
  expect(desk.fake.saved).toEqual([greeting]);
  expect(read(await desk.answer(messageList))).toBe("1 saved message:\n• greeting: Namaste {tags_name}");
});

test("another message of the same name takes its place, and says so", async () => {
  await desk.answer(messageSave, greeting);
  const answer = await desk.answer(messageSave, { name: "Greeting", message: "Hello" });
  expect(answer.text).toBe("Saved as greeting, in place of the earlier message of that name: Hello");
  expect(desk.fake.saved).toEqual([{ name: "greeting", message: "Hello" }]);
});

test("the same message again changes nothing", async () => {
  await desk.answer(messageSave, greeting);
  const again = await desk.answer(messageSave, greeting);
  expect(again.text).toBe("greeting is already saved with exactly these words.");
  expect(again.changes).toBeUndefined();
});

test("a deleted message can be saved again with one tap", async () => {
  await desk.answer(messageSave, greeting);
  const answer = await desk.answer(messageDelete, { name: " GREETING " });
  expect(read(answer)).toBe("Deleted greeting. It was: Namaste {tags_name}\n[Save it again]");
  expect(desk.fake.saved).toEqual([]);
  expect(answer.buttons?.[0]?.frame).toEqual({ intent: "message.save", slots: greeting });
});

test("an unknown name is met with the names there are", async () => {
  await desk.answer(messageSave, greeting);
  expect(read(await desk.answer(messageDelete, { name: "greting" }))).toBe(
    "No saved message is called greting.\n[Delete greeting]",
  );
});

test("nothing saved: an example shows how", async () => {
  expect(read(await desk.answer(messageList))).toContain('save "Namaste {tags_name}" as greeting');
});
