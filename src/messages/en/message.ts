import { plural } from "../format.ts";

/** Messages kept for later. */
export const message = {
  "message.saved": (m: { name: string; message: string }) => `Saved as ${m.name}: ${m.message}`,
  "message.replaced": (m: { name: string; message: string }) =>
    `Saved as ${m.name}, in place of the earlier message of that name: ${m.message}`,
  "message.already-saved": (m: { name: string }) => `${m.name} is already saved with exactly these words.`,
  "message.list": (m: { count: number }) => `${plural(m.count, "saved message")}:`,
  "message.line": (m: { name: string; message: string }) => `• ${m.name}: ${m.message}`,
  "message.more": (m: { count: number }) => `… and ${m.count} more.`,
  "message.none": () => 'No message is saved yet. Say, for example: save "Namaste {tags_name}" as greeting.',
  "message.deleted": (m: { name: string; message: string }) => `Deleted ${m.name}. It was: ${m.message}`,
  "message.unknown": (m: { name: string }) => `No saved message is called ${m.name}.`,
  "message.show-list": () => "My saved messages",
  "message.delete": (m: { name: string }) => `Delete ${m.name}`,
  "message.undo": () => "Save it again",
};
