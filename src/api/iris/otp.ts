// One-time codes: §2 no. 21 and §4. The answer holds the code in clear.
import { OutcomeUnknownError } from "../../errors.ts";
import { json } from "../http/answer.ts";
import type { Calls } from "../http/calls.ts";
import { maskCodes } from "../http/reason.ts";
import type { OtpRequest, TingTing } from "../port.ts";
import { otpNumber } from "./numbers.ts";
import { sentOtp } from "./schemas.ts";

export function createOtp({ write }: Calls): TingTing["otp"] {
  return {
    async send(request) {
      const { code = request.code } = await write({
        method: "POST",
        path: "api/system/send/otp/",
        body: { json: body(request) },
        parse: json(sentOtp),
        mask: maskCodes,
      });
      if (code === undefined) throw new OutcomeUnknownError("sent, but the answer holds no code");
      return { code };
    },
  };
}

/** Lengths are strings here; iris chooses the voice itself. */
function body({ number, channel, message, code, length }: OtpRequest) {
  return {
    number: otpNumber(number),
    message,
    sms_send_options: channel,
    ...(code === undefined
      ? { otp_options: "generated", otp_length: length?.toString() }
      : { otp_options: "personnel", otp: code }),
  };
}
