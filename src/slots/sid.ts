// The service's id of a line: 32 hex digits.
import { textLike } from "./shape.ts";
import type { Slot } from "./slot.ts";

const anywhere = /(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/i;

export const sid: Slot<string> = {
  ...textLike(/^[0-9a-f]{32}$/),
  read: (text) => anywhere.exec(text)?.[0].toLowerCase(),
};
