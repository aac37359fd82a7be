// The campaigns of practice mode: finished ones with every kind of outcome, ones that wait to be started, and a large one.
import type { Services, Tags } from "../state.ts";
import { personName } from "./names.ts";

export interface SampleCampaign {
  readonly id: number;
  readonly name: string;
  readonly services: Services;
  readonly description: string;
  readonly usableTags: readonly string[];
  readonly firstContactId: number;
  readonly contacts: readonly { readonly number: number; readonly tags: Tags }[];
  /** Has been run with this message. */
  readonly finishedWith?: string;
}

const nameAndAge = ["tags_name", "tags_age"] as const;

/** `count` made-up numbers from `first` on; their last two digits decide how the first of each hundred end (see outcomes.ts). */
function people(first: number, count: number, tagged: boolean): SampleCampaign["contacts"] {
  return Array.from({ length: count }, (_, index) => ({
    number: first + index,
    tags: tagged ? { tags_name: personName(index), tags_age: 18 + ((index * 7) % 60) } : {},
  }));
}

export const sampleCampaigns: readonly SampleCampaign[] = [
  {
    id: 3,
    name: "शुल्क बुझाउने सूचना",
    services: "PHONE",
    description: "कक्षा १० का अभिभावकलाई मासिक शुल्कको सूचना",
    usableTags: [],
    firstContactId: 1,
    contacts: people(9851010001, 12, false),
    finishedWith: "नमस्कार, यस महिनाको शुल्क मंसिर १५ गतेभित्र बुझाइदिनुहोला। धन्यवाद।",
  },
  {
    id: 5,
    name: "Dashain greetings",
    services: "SMS",
    description: "Greetings to our customers",
    usableTags: nameAndAge,
    firstContactId: 13,
    contacts: people(9841020001, 18, true),
    finishedWith: "Happy Dashain, {tags_name}!",
  },
  {
    id: 8,
    name: "IPO announcement",
    services: "PHONE",
    description: "This campaign is to notify users that an IPO has been opened",
    usableTags: [],
    firstContactId: 31,
    contacts: people(9841030001, 6, false),
  },
  {
    id: 9,
    name: "Blood donation camp",
    services: "PHONE",
    description: "Saturday morning at the community hall",
    usableTags: nameAndAge,
    firstContactId: 37,
    contacts: people(9851040001, 20, true),
    finishedWith: "Namaste {tags_name}, please join our blood donation camp on Saturday morning.",
  },
  {
    id: 10,
    name: "खोप अभियान",
    services: "SMS",
    description: "वडा नं. ५ मा बालबालिकाको खोप कार्यक्रम",
    usableTags: nameAndAge,
    firstContactId: 57,
    contacts: people(9841050001, 8, true),
  },
  {
    id: 12,
    name: "साधारण सभा २०८३",
    services: "PHONE",
    description: "Annual general meeting: a call to all 1,000 members",
    usableTags: nameAndAge,
    firstContactId: 65,
    contacts: people(9841100000, 1000, true),
  },
];

/** What the neighbour has: never shown to the sample account. */
export const neighbourCampaigns: readonly SampleCampaign[] = [
  {
    id: 11,
    name: "Next door",
    services: "SMS",
    description: "",
    usableTags: [],
    firstContactId: 2001,
    contacts: people(9851090001, 3, false),
  },
];
