/** What a contact's last call came to; the service's own word where we know none. */
const names: Readonly<Record<string, string>> = {
  completed: "पूरा भएको",
  failed: "असफल",
  unanswered: "नउठाएको",
  hungup: "काटेको",
  terminated: "रोकिएको",
  "not started": "सुरु नभएको",
  dialing: "डायल हुँदै",
  ringing: "घण्टी बज्दै",
  answered: "कुरा हुँदै",
};

/** Of one contact: `"hungup"` → `"काटेको"`. */
export function statusName(status: string): string {
  // Any word may be a status, `__proto__` too.
  return Object.hasOwn(names, status) ? (names[status] ?? status) : status;
}

/** Of several: `"hungup"` → `"काटेका"`. */
export function statusOfMany(status: string): string {
  return statusName(status).replace(/को$/u, "का");
}
