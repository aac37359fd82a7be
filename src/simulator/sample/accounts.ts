// The accounts of practice mode. Nothing here is secret or belongs to anyone.
import { hex } from "../chance.ts";
import type { Account } from "../state.ts";

export const sampleAccount = { email: "sample@tingting.example", password: "practice" } as const;
/** Someone else: what belongs to this one must never show up for the first. */
export const neighbourAccount = { email: "neighbour@tingting.example", password: "practice-too" } as const;

export interface AccountSeed {
  readonly email: string;
  readonly password: string;
  /** Default 5,000. */
  readonly credits?: number | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}

export function createAccount(id: number, { email, password, credits = 5000, ...names }: AccountSeed): Account {
  const { firstName = "Asmita", lastName = "Adhikari" } = names;
  return {
    id,
    email,
    password,
    apiToken: hex(64, "api token", email),
    firstName,
    lastName,
    username: email.split("@")[0] ?? email,
    emailVerified: true,
    phone: `98510${String(10_000 + id).padStart(5, "0")}`,
    phoneVerified: true,
    address: "Baneshwor, Kathmandu",
    credits,
    tokenGeneration: 1,
  };
}
