// How a one-time password travels.
import { oneOf } from "./one-of.ts";

export const otpChannel = oneOf("channel", ["text", "voice"]);
