// What somebody may do in a team.
import { oneOf } from "./one-of.ts";

export const role = oneOf("role", ["viewer", "operator", "approver", "admin"]);
