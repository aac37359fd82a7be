// Sending one-time passwords (reference §4). There is no way to verify one: the caller compares.
import { digits } from "./chance.ts";
import { answer, Refusal } from "./envelope.ts";
import { priceOf } from "./message.ts";
import type { AccountOperation } from "./operations.ts";
import { balanceOf } from "./progress.ts";
import type { Account } from "./state.ts";
import type { Call, Handler, World } from "./world.ts";

/** The allowed lengths are not documented. */
const codeLengths = { least: 4, most: 10, default: 4 } as const;

export function otpOperation(world: World): Readonly<Record<Extract<AccountOperation, "send-otp">, Handler<Call>>> {
  return {
    async "send-otp"(call) {
      const fields = await call.read((t) =>
        t.object({
          number: t.phone,
          message: t.text,
          sms_send_options: t.channel,
          otp_options: t.otpOptions.optional(),
          otp: t.text.optional(),
          otp_length: t.digits.optional(),
        }),
      );
      const { number, message, sms_send_options: channel, otp_options: options = "generated" } = fields;
      const attempt = (world.state.otpAttempts[attemptKey(call.account, number)] ?? 0) + 1;
      const code =
        options === "personnel" ? ownCode(fields.otp) : generateCode(world, number, attempt, fields.otp_length);
      const spaced = [...code].join(" ");
      const sent = message.replaceAll("{otp}", channel === "voice" ? spaced : code);
      charge(
        world,
        call.account,
        priceOf(channel === "voice" ? "PHONE" : "SMS", { kind: "message", text: sent }, {}).hold,
      );
      world.state.otpAttempts[attemptKey(call.account, number)] = attempt;
      world.state.taken.otps.push({
        email: call.account.email,
        number,
        channel,
        message: sent,
        code,
        own: options === "personnel",
        at: world.clock.now(),
      });
      const shown = world.switches["otp-spacing"] === "always" ? message.replaceAll("{otp}", spaced) : sent;
      return answer({
        message: "OTP Sent Successfully.",
        data: { details: { number, otp_options: options, message: shown, otp: code, sms_send_options: channel } },
      });
    },
  };
}

function attemptKey(account: Account, number: string): string {
  return `${account.id}/${number}`;
}

function ownCode(code: string | undefined): string {
  if (code === undefined) throw new Refusal(400, "This field is required.", "otp");
  return code;
}

/** The code is a pure function of (seed, number, attempt, length). */
function generateCode(world: World, number: string, attempt: number, length: number = codeLengths.default): string {
  const { least, most } = codeLengths;
  if (length < least || length > most) {
    throw new Refusal(400, `Ensure this value is between ${least} and ${most}.`, "otp_length");
  }
  return digits(length, world.seed, number, attempt, "otp");
}

function charge(world: World, account: Account, credits: number): void {
  if (balanceOf(world.state, account, world.clock.now()).available < credits) {
    throw new Refusal(402, "You do not have enough credits to send this OTP.");
  }
  account.credits -= credits;
}
