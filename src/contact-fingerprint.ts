/** What a contact looks like from outside; a re-run has reached it once this changed. Never shown, only compared. */
export function contactFingerprint(contact: {
  readonly status: string;
  readonly duration: string | undefined;
  readonly playback: string | undefined;
  readonly credits: number;
}): string {
  return [contact.status, contact.duration ?? "", contact.playback ?? "", contact.credits].join("|");
}

/** The credits of the contact when this fingerprint was taken. */
export function creditsIn(fingerprint: string): number {
  return Number(fingerprint.slice(fingerprint.lastIndexOf("|") + 1));
}
