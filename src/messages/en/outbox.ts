/** Words that are added to a message on its way out. */
export const outbox = {
  "outbox.again": () => "(again)",
};
