// The port's shapes as they lie in records.
import { z } from "zod";
import type { ChatRef, Who } from "../chat.ts";

export const chatRefSchema: z.ZodType<ChatRef> = z.object({
  platform: z.string(),
  id: z.string(),
  topic: z.string().optional(),
  kind: z.enum(["private", "group"]),
});

export const whoSchema: z.ZodType<Who> = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "guest", "anonymous", "channel", "bot"]),
});
