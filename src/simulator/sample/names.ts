// Made-up people for the sample data, in both scripts.

const givenNames = [
  "Sita",
  "Ram",
  "Gita",
  "Hari",
  "Maya",
  "Bikash",
  "Sunita",
  "Prakash",
  "Anita",
  "Suresh",
  "सरिता",
  "रमेश",
  "कमला",
  "दीपक",
  "लक्ष्मी",
  "राजेश",
  "मीना",
  "सन्तोष",
  "पूजा",
  "नवीन",
  "Asha",
  "Dinesh",
  "Nirmala",
  "Kiran",
  "Rekha",
  "Binod",
  "Sabina",
  "Manoj",
  "Parbati",
  "Rajan",
] as const;

const familyNames = [
  "Sharma",
  "Gurung",
  "Tamang",
  "Shrestha",
  "Thapa",
  "Rai",
  "Magar",
  "Karki",
  "शर्मा",
  "गुरुङ",
  "तामाङ",
  "श्रेष्ठ",
  "थापा",
  "राई",
  "मगर",
  "कार्की",
] as const;

/** Both names in one script where the lists allow it, e.g. `"Sita Sharma"`, `"सरिता शर्मा"`. */
export function personName(index: number): string {
  const given = givenNames[index % givenNames.length] ?? "";
  const script = /[a-z]/i.test(given) ? 0 : familyNames.length / 2;
  const family = familyNames[script + (Math.floor(index / givenNames.length) % (familyNames.length / 2))] ?? "";
  return `${given} ${family}`;
}
