import { StoreUnavailable } from "../errors.ts";

/** The store refuses for now and waiting may help. What is damaged does not heal: that is a failure of whoever needs it. */
export function isStoreAway(error: unknown): boolean {
  return error instanceof StoreUnavailable && error.reason !== "damaged";
}
