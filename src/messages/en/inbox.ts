/** What is said when a message could not be worked on. */
export const inbox = {
  "inbox.failed": (m: { id: string }) =>
    `Sorry, something went wrong and I could not handle this message. Nothing more will happen because of it. Please try again, or tell your administrator this number: ${m.id}.`,
};
