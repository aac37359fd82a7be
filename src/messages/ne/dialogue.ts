import type { dialogue as english } from "../en/dialogue.ts";

export const dialogue = {
  "dialogue.cancelled": () => "रद्द गरियो। केही गरिएन।",
} satisfies typeof english;
