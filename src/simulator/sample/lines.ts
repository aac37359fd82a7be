import { hex } from "../chance.ts";
import type { Line } from "../state.ts";

type Row = readonly [number: string, rate: number, capabilities: string, friendlyName: string];

const owned: readonly Row[] = [
  ["9801000101", 40, "Voice, SMS", "Front desk"],
  ["9801000102", 40, "Voice, SMS", "विद्यालय"],
  ["9801000103", 25, "SMS", ""],
];
const neighbours: readonly Row[] = [["9801000201", 40, "Voice, SMS", "Next door"]];
const forSale: readonly Row[] = [
  ["9876565435", 40, "Voice, SMS", ""],
  ["9801000302", 40, "Voice, SMS", ""],
  ["9801000303", 25, "SMS", ""],
  ["9801000304", 30, "Voice", ""],
  ["9801000305", 9000, "Voice, SMS", "Golden number"],
];

export function sampleLines(ownerId: number, neighbourId: number): Line[] {
  return [...owned.map(lineOf(ownerId)), ...neighbours.map(lineOf(neighbourId)), ...forSale.map(lineOf(null))];
}

function lineOf(ownerId: number | null): (row: Row) => Line {
  return ([number, rate, capabilities, friendlyName]) => ({
    sid: hex(32, "line", number),
    number,
    rate,
    capabilities,
    friendlyName,
    ownerId,
  });
}
