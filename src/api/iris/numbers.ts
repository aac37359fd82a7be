// How iris wants phone numbers and ids written (§0: "contact's number: JSON number", §1.6).

/** `"+9779841000001"` → `"9841000001"`; any other number stays as it is. */
export function national(number: string): string {
  return /^\+977(9\d{9})$/.exec(number)?.[1] ?? number;
}

/**
 * A contact's number for a JSON body: `9841000001`. What a JSON number cannot tell apart stays a string, so that exactly the
 * confirmed digits are sent: foreign numbers keep their plus (`"+14155550123"`), landlines their first zero (`"014455667"`).
 */
export function contactNumber(number: string): number | string {
  return wholeNumber(national(number));
}

/** An id for a JSON body; one beyond 2^53 can only be sent exactly as a string. */
export function bodyId(id: string): number | string {
  return wholeNumber(id);
}

function wholeNumber(digits: string): number | string {
  const number = Number(digits);
  return /^[1-9]\d*$/.test(digits) && Number.isSafeInteger(number) ? number : digits;
}

/** A piece of a path. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}
