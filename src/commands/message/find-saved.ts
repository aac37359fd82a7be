import type { SavedMessage } from "../kept.ts";

/** By its name, as people say it: capitals and spaces around it do not matter. */
export function findSaved(saved: readonly SavedMessage[], name: string): SavedMessage | undefined {
  const key = (text: string) => text.trim().normalize("NFC").toLowerCase();
  return saved.find((one) => key(one.name) === key(name));
}
