/** What kept a message from where it belongs. */
export interface Lost {
  readonly platform: string;
  readonly kind: "private" | "group";
  readonly why:
    | "blocked"
    | "not-invited"
    | "not-allowed"
    | "closed"
    | "unknown"
    | "missing-scope"
    | "failed"
    | "too old";
  /** What is missing, e.g. `"chat:write"`. */
  readonly detail?: string | undefined;
}

/** `"telegram"` → `"Telegram"`. */
export const platformName = (platform: string) => platform.charAt(0).toUpperCase() + platform.slice(1);

export const placeName = ({ platform, kind }: Pick<Lost, "platform" | "kind">) =>
  kind === "group" ? `the ${platformName(platform)} group` : `your ${platformName(platform)} chat`;

/** What happened, and what somebody can do about it. */
export function whyLost({ why, detail }: Pick<Lost, "why" | "detail">): string {
  switch (why) {
    case "blocked":
      return "I am blocked there. Unblock me, or press Start there, and say it again.";
    case "not-invited":
      return "I am not a member there. Add me (in Slack: /invite and my name), then turn the notices on again.";
    case "not-allowed":
      return "I may not write there. Somebody who manages it has to let me post.";
    case "closed":
      return "it was closed, archived or deleted.";
    case "unknown":
      return "nothing reaches it any more.";
    case "missing-scope":
      return `the app lacks the permission ${detail ?? "to write"}. Add it and install the app again; what waits follows then.`;
    case "failed":
      return "something went wrong on my side.";
    case "too old":
      return "it could not be delivered for days.";
    default:
      return why satisfies never;
  }
}

/** Words that are added to a message on its way out. */
export const outbox = {
  "outbox.again": () => "(again)",
  "outbox.elsewhere": (m: Lost) => `I could not say this in ${placeName(m)}: ${whyLost(m)} This was to be said there:`,
};
