// From Slack's wire form of a message back to what the person typed (docs.slack.dev/messaging/formatting-message-text):
// `<…>` holds links and mentions, and `&lt; &gt; &amp;` stand for the characters themselves.

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The text of a slash command, which holds no links of Slack's own making: our manifest does not ask for them (`should_escape`). */
export function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}

/** The text of a message. `bot` is our own user id: its mention is how we are addressed, not something that is said. */
export function typedText(text: string, bot: string): string {
  const addressed = new RegExp(`^\\s*<@${bot}(?:\\|[^>]*)?>[\\s,:]*`);
  const named = new RegExp(`\\s*<@${bot}(?:\\|[^>]*)?>`, "g");
  return unescaped(
    text
      .replace(addressed, "")
      .replace(named, "")
      .replace(/<([^<>]*)>/g, (_, inside) => shown(inside)),
  );
}

/** `"https://example.com|example.com"` → `"example.com"`, `"tel:+9779851|9851"` → `"9851"`, `"@U1|sita"` → `"@sita"`, `"!here"` → `"@here"`. */
function shown(inside: string): string {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : inside.slice(bar + 1);
  const sign = target[0];
  if (sign === "@" || sign === "#") return label === "" ? target : sign + label.replace(/^[@#]/, "");
  if (sign === "!") return label || `@${target.slice(1)}`;
  return label || target.replace(/^(?:mailto|tel):/, "");
}
