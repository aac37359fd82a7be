// In which language the bot answers.
import { oneOf } from "./one-of.ts";

export const language = oneOf("lang", ["en", "ne"]);
