// By which ways a campaign reaches people.
import { oneOf } from "./one-of.ts";

export const campaignServices = oneOf("service", ["PHONE", "SMS", "SMS & PHONE"]);
