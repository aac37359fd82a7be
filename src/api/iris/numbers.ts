// How iris writes phone numbers and ids: whole JSON numbers (§0), so neither a plus nor a first zero survives. What is sent means
// exactly the line that was confirmed, and comes back as it was said.

/** Nepal's mobiles have ten digits from 9 on; a whole number of that shape is one of them to the service. */
const mobile = /^9\d{9}$/;
/** Landlines: a first zero, the area and the line, eight digits without the zero. */
const landline = /^0([1-9]\d{7})$/;

/**
 * `"9841000001"` → 9841000001, `"+14155550123"` → 14155550123, `"014455667"` → 97714455667. A foreign number that would be taken for
 * a mobile of Nepal (`"+9613123456"`) stays a string with its plus: rather refused than wrongly called.
 */
export function contactNumber(number: string): number | string {
  const national = nationalDigits(number);
  if (!national.startsWith("+")) return wholeNumber(national.replace(landline, "977$1"));
  const digits = national.slice(1);
  return mobile.test(digits) ? national : wholeNumber(digits);
}

/** The other way round, from whatever the service holds; what is no whole number stays as it is. */
export function readNumber(text: string): string {
  if (!/^\d{9,15}$/.test(text) || /^9\d{8,9}$/.test(text)) return text;
  return nationalDigits(`+${text}`);
}

/** OTPs take strings: national digits as they are, foreign ones as contacts have them. */
export function otpNumber(number: string): string {
  const national = nationalDigits(number);
  return national.startsWith("+") ? String(contactNumber(national)) : national;
}

function nationalDigits(number: string): string {
  const nepal = /^\+977(\d+)$/.exec(number)?.[1];
  if (nepal === undefined) return number;
  if (mobile.test(nepal)) return nepal;
  return landline.test(`0${nepal}`) ? `0${nepal}` : number;
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
