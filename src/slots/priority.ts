// Which of two stored inputs a re-run uses.
import { oneOf } from "./one-of.ts";

export const priority = oneOf("priority", ["message", "audio"]);
