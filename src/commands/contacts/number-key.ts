/**
 * The same for one phone number however it is written: with or without `+977`, and without the trunk 0 that the service loses
 * because it keeps numbers as numbers. Only for comparing.
 */
export function numberKey(number: string): string {
  const digits = number.replace(/\D/g, "");
  const national = /^(?:00)?977(\d{8,10})$/.exec(digits)?.[1] ?? digits;
  return national.replace(/^0+/, "");
}
