// Block Kit, as far as the bot uses it, as strict as its reference (docs.slack.dev/reference/block-kit): what breaks a limit or has a
// field that is not documented is refused.
import { z } from "zod";

/** docs.slack.dev/reference/block-kit/composition-objects/text-object; shorter where the element says so. */
const plainText = (most: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
/** docs.slack.dev/reference/block-kit/blocks: "maximum length 255" */
const blockId = z.string().min(1).max(255).optional();

/** docs.slack.dev/reference/block-kit/block-elements/button-element */
const button = z.strictObject({
  type: z.literal("button"),
  text: plainText(75),
  action_id: z.string().min(1).max(255),
  value: z.string().max(2_000).optional(),
  url: z.url().max(3_000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
});

/** docs.slack.dev/reference/block-kit/blocks/actions-block */
const actions = z.strictObject({
  type: z.literal("actions"),
  block_id: blockId,
  elements: z
    .array(button)
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map(({ action_id }) => action_id)).size === all.length, "action_id must be unique"),
});

/** docs.slack.dev/reference/block-kit/blocks/section-block */
const section = z.strictObject({ type: z.literal("section"), block_id: blockId, text: plainText(3_000) });

/** docs.slack.dev/reference/block-kit/blocks/rich-text-block; that a text is not empty and not longer than others is from practice. */
const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z
    .array(
      z.strictObject({
        type: z.literal("rich_text_section"),
        elements: z
          .array(
            z.strictObject({
              type: z.literal("text"),
              text: z.string().min(1).max(3_000),
              style: z.strictObject({ bold: z.boolean().optional(), code: z.boolean().optional() }).optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** docs.slack.dev/reference/block-kit/blocks/input-block; modals only. */
const input = z.strictObject({
  type: z.literal("input"),
  block_id: blockId,
  label: plainText(2_000),
  element: z.strictObject({ type: z.literal("plain_text_input"), action_id: z.string().min(1).max(255) }),
});

const unique = <B extends { readonly block_id?: string | undefined }>(all: readonly B[]) => {
  const ids = all.flatMap(({ block_id }) => block_id ?? []);
  return new Set(ids).size === ids.length;
};

const messageBlock = z.discriminatedUnion("type", [richText, section, actions]);
/** At most 50 (docs.slack.dev/reference/block-kit/blocks), about 13,200 characters in all (bolt-js issue 2509). */
export const messageBlocks = z
  .array(messageBlock)
  .max(50)
  .refine(unique, "block_id must be unique")
  .refine((all) => JSON.stringify(all).length <= 13_200, "msg_blocks_too_long");
export type MessageBlock = z.infer<typeof messageBlock>;

const modalBlock = z.discriminatedUnion("type", [section, actions, input]);
/** docs.slack.dev/reference/views/modal-views: titles of 24 characters, 100 blocks, 3,000 of metadata; `submit` is required with inputs. */
export const modal = z
  .strictObject({
    type: z.literal("modal"),
    callback_id: z.string().max(255).optional(),
    private_metadata: z.string().max(3_000).optional(),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    blocks: z.array(modalBlock).max(100).refine(unique, "block_id must be unique"),
  })
  .refine(
    (view) => view.submit !== undefined || view.blocks.every(({ type }) => type !== "input"),
    "submit is required",
  );
export type Modal = z.infer<typeof modal>;

export interface ShownButton {
  readonly label: string;
  readonly blockId: string;
  readonly actionId: string;
  readonly value: string | undefined;
  readonly url: string | undefined;
}

/** What a person reads. In `rich_text` and `plain_text` nothing is parsed: words are shown as they are. */
export function wordsOf(blocks: readonly (MessageBlock | Modal["blocks"][number])[]): string {
  return blocks
    .map((block) => {
      if (block.type === "rich_text")
        return block.elements.flatMap(({ elements }) => elements.map(({ text }) => text)).join("");
      return block.type === "section" ? block.text.text : "";
    })
    .join("");
}

export function buttonsOf(blocks: readonly (MessageBlock | Modal["blocks"][number])[]): readonly ShownButton[] {
  return blocks.flatMap((block) =>
    block.type === "actions"
      ? block.elements.map((one) => ({
          label: one.text.text,
          blockId: block.block_id ?? "",
          actionId: one.action_id,
          value: one.value,
          url: one.url,
        }))
      : [],
  );
}

/** `mrkdwn`, read as Slack reads it (docs.slack.dev/messaging/formatting-message-text): mentions and links come out as what they do. */
export function readMrkdwn(text: string): string {
  return text
    .replace(/<([^>]*)>/g, (_, inside) => `[LIVE ${inside}]`)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
