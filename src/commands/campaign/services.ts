// What the service's word for a campaign's services means; it may be one we do not know, e.g. a survey.

export function hasVoice(services: string): boolean {
  return /phone|voice/i.test(services);
}

export function hasSms(services: string): boolean {
  return /sms/i.test(services);
}

/** A survey or anything else that is neither a call nor an SMS is shown, never started. */
export function canBeStarted(services: string): boolean {
  return hasVoice(services) || hasSms(services);
}
