// Where a campaign stands.
import { oneOf } from "./one-of.ts";

export const campaignState = oneOf("state", ["not started", "scheduled", "running", "completed", "terminated"]);
