import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";

export const otpHistory = defineCommand({
  intent: "otp.history",
  slots: { number: phone },
  cues: [],
  slash: ["/otps"],
  examples: ["show the otps I sent"],
  does: { kind: "later", risk: "none" },
});
