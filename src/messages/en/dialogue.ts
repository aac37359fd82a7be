/** What is said in any conversation, whatever it is about. */
export const dialogue = {
  "dialogue.cancelled": () => "Cancelled. Nothing was done.",
};
