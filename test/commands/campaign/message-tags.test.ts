import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { checkTags, fillTags, tagsIn } from "../../../src/commands/campaign/message-tags.ts";

test.each([
  ["Namaste", []],
  ["Namaste {tags_name}", ["tags_name"]],
  ["{tags_name}, {tags_age}, {tags_name}", ["tags_name", "tags_age"]],
  ["{ tags_name }", [" tags_name "]],
  ["{}", []],
  ["a { b", []],
])("the tags of %s are %j", (message, tags) => {
  expect(tagsIn(message)).toEqual(tags);
});

const usable = ["tags_name", "tags_Full_Name"];

test.each([
  ["Hi {tags_name}", [], undefined],
  ["Hi {name}", ["name"], "Hi {tags_name}"],
  ["Hi {Name} {NAME}", ["Name", "NAME"], "Hi {tags_name} {tags_name}"],
  ["Hi {full name}", ["full name"], "Hi {tags_Full_Name}"],
  ["Hi {tags_city}", ["tags_city"], undefined],
  // One of two cannot be put right: no half-right offer.
  ["Hi {name} of {city}", ["name", "city"], undefined],
])("%s: unknown are %j, meant was %s", (message, unknown, corrected) => {
  expect(checkTags(message, usable)).toEqual({ unknown, corrected });
});

test("a tag without a value stays as it stands", () => {
  expect(fillTags("{tags_name} is {tags_age}", { tags_name: "Sita" })).toBe("Sita is {tags_age}");
});

property.prop([fc.string()])("a corrected message has no unknown tags", (text) => {
  const { corrected } = checkTags(`${text}{name}`, usable);
  if (corrected !== undefined) expect(checkTags(corrected, usable).unknown).toEqual([]);
});
