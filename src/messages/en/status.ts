/** What a contact's last call came to; the service's own word where we know none. */
const names: Readonly<Record<string, string>> = {
  completed: "completed",
  failed: "failed",
  unanswered: "unanswered",
  hungup: "hung up",
  terminated: "terminated",
  "not started": "not started",
  dialing: "dialling",
  ringing: "ringing",
  answered: "talking",
};

/** `"hungup"` → `"hung up"` */
export function statusName(status: string): string {
  // Any word may be a status, `__proto__` too.
  return Object.hasOwn(names, status) ? (names[status] ?? status) : status;
}
