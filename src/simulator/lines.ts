// Phone numbers one owns or can buy (reference §2, operations 4 to 7). A line is taken by its SID.
import { answer, Refusal } from "./envelope.ts";
import type { AccountOperation } from "./operations.ts";
import { balanceOf } from "./progress.ts";
import type { Line } from "./state.ts";
import type { Call, Handler, World } from "./world.ts";

type LineOperation = Extract<AccountOperation, "owned-lines" | "lines-for-sale" | "buy-line" | "release-line">;

export function lineOperations(world: World): Readonly<Record<LineOperation, Handler<Call>>> {
  const { state, clock } = world;
  const linesOf = (ownerId: number | null) => state.lines.filter((line) => line.ownerId === ownerId);
  const takeSid = async (call: Call) => {
    const { phone_sid } = await call.read((t) => t.object({ phone_sid: t.text }));
    return phone_sid;
  };
  const getLine = (sid: string, ownerId: number | null): Line => {
    const line = linesOf(ownerId).find((one) => one.sid === sid);
    if (!line) throw new Refusal(404, "No PhoneNumber matches the given query.");
    return line;
  };

  return {
    "owned-lines": ({ account }) => answer({ data: { owned_numbers: linesOf(account.id).map(showLine) } }),

    "lines-for-sale": () =>
      answer({
        message: "Number Lists Retrived Successfully!!",
        data: { number_lists: linesOf(null).map(showLine) },
      }),

    async "buy-line"(call) {
      const line = getLine(await takeSid(call), null);
      const now = clock.now();
      if (balanceOf(state, call.account, now).available < line.rate) {
        throw new Refusal(402, `You do not have enough credits to buy ${line.number}.`);
      }
      call.account.credits -= line.rate;
      line.ownerId = call.account.id;
      state.taken.linesBought.push({ sid: line.sid, number: line.number, at: now });
      return answer({
        message: `${line.number} number bought successfully!!`,
        data: { number_details: [showLine(line)] },
      });
    },

    async "release-line"(call) {
      const line = getLine(await takeSid(call), call.account.id);
      line.ownerId = null;
      state.taken.linesReleased.push({ sid: line.sid, number: line.number, at: clock.now() });
      if (world.switches["release-answer"] === "empty") return new Response(null, { status: 204 });
      // The envelope says 204; on the wire a 204 could not carry it.
      return answer({ status: 204, httpStatus: 200, message: `${line.number} number released successfully!!` });
    },
  };
}

function showLine(line: Line): Readonly<Record<string, unknown>> {
  return {
    phone_number: line.number,
    rate: line.rate,
    available_capabilities: line.capabilities,
    phone_number_sid: line.sid,
    friendly_name: line.friendlyName,
    accept_incoming: null,
    configure_with: "",
    call_comes_in: null,
    call_url: null,
    http_request: null,
  };
}
