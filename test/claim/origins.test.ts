// When two statements have one origin, one line for each statement; and how many origins that makes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { originsOf } from "../../src/claim/index.ts";
import { witness } from "./witness.ts";

/** Countries and offices that look like theirs, in one article: two origins each. */
function apart(): (readonly [string, string[], string])[] {
  const pairs: readonly (readonly [country: string, office: string])[] = [
    ["Niger", "Nigerian defence minister"],
    ["Dominica", "Dominican president"],
    ["Colombo", "Colombian foreign minister"],
    ["Albany", "Albanian prime minister"],
    ["Indiana", "Indian foreign minister"],
    ["Guinea", "Equatorial Guinean president"],
    ["Guinea", "president of Equatorial Guinea"],
    ["Guinea", "foreign minister of Guinea-Bissau"],
    ["Guinea", "foreign minister of Papua New Guinea"],
    ["Niger", "president of Nigeria"],
    ["Nigeria", "Nigerien president"],
    ["Sudan", "president of South Sudan"],
    ["Sudan", "South Sudanese president"],
    ["Korea", "North Korean foreign minister"],
    ["Ireland", "first minister of Northern Ireland"],
    ["Virginia", "president of West Virginia"],
    ["Georgia", "president of South Georgia"],
    ["Austria", "Australian prime minister"],
    ["Slovenia", "Slovakian prime minister"],
    ["Iran", "Iraqi president"],
    ["Mali", "Somali president"],
    ["Ardovia", "Ardovian interior minister's lawyer"],
    ["Ardovia", "Ardovian interior minister's spokesman"],
    ["Ardovia", "Ardovian interior minister’s accuser"],
    ["Ardovia", "Ardovian health department whistleblower"],
    ["Ardovia", "Ardovian ministry driver"],
    ["Ardovia", "Ardovian transport ministry inspector"],
    ["Ardovia", "Ardovian Baptist minister"],
    ["Ardovia", "Ardovian-born minister of Kelmar"],
  ];
  return pairs.map(([country, office]) => [
    `${country} and the ${office}`,
    [`Tern +0: #${country}`, `Tern +0: Ana Ruiz (${office})`],
    "2 to 2",
  ]);
}

/** Countries and their offices, in one article: one origin each. */
function together(): (readonly [string, string[], string])[] {
  const pairs: readonly (readonly [country: string, office: string])[] = [
    ["Nigeria", "Nigerian defence minister"],
    ["Colombia", "Colombian foreign minister"],
    ["Albania", "Albanian prime minister"],
    ["Italy", "Italian minister of labour"],
    ["Iran", "Iranian foreign minister"],
    ["Ecuador", "Ecuadorian foreign minister"],
    ["Velmar", "Velmarian foreign minister"],
    ["Singapore", "Singaporean foreign minister"],
    ["Haiti", "Haitian prime minister"],
    ["Germany", "German chancellor"],
    ["Kazakhstan", "Kazakh foreign minister"],
    ["Spain", "Spanish foreign minister"],
    ["Congo", "Congolese president"],
    ["Niger", "Nigerien president"],
    ["Calder", "Calderese minister of trade"],
    ["Torvik", "Torvikish prime minister"],
    ["Ardovia", "Ardovian minister of agriculture and education"],
    ["Ardovia", "Ardovian foreign ministry spokeswoman"],
  ];
  return pairs.map(([country, office]) => [
    `${country} and the ${office}`,
    [`Tern +0: #${country}`, `Tern +0: Ana Ruiz (${office})`],
    `1 to 1: ${country} stands for Ana Ruiz in one article`,
  ]);
}

/** What it is about, the statements, and the origins at least and at most with the reasons of the joins. */
const CASES: readonly (readonly [about: string, witnesses: readonly string[], expected: string])[] = [
  ["nobody says so", [], "0 to 0"],
  ["the outlet saw for itself", ["Tern +0: "], "1 to 1"],
  ["one entity under two spellings", ["Tern +0: Ana Ruiz *r", "Gull +1: A. Ruiz *r"], "1 to 1: same source"],
  ["one name without entities", ["Tern +0: Ana Ruiz", "Gull +1: Ána Ruiz"], "1 to 1: same source"],
  ["two spellings without entities", ["Tern +0: Mykhal Lind", "Gull +1: Mihal Lind"], "1 to 1: same name"],
  [
    "unnamed people of a page that was edited",
    ["Tern +0 on /dam: ~two officials", "Tern +2 on /dam: ~two officials"],
    "1 to 1: same people in one article",
  ],
  [
    "an edit of a page, which an earlier version was copied from",
    ["? +0 on /dam: ~two officials", "Gull +1 = ? +0: ~two officials", "? +2 on /dam = Gull +1: ~two officials"],
    "1 to 1: same people in one article, same text",
  ],
  ["two people of one family", ["Tern +0: Ana Ruiz", "Gull +1: Pedro Ruiz"], "2 to 2"],
  ["a surname alone", ["Tern +0: Ana Ruiz", "Gull +1: Ruiz"], "1 to 2"],
  ["a first name alone", ["Tern +0: Ana Ruiz", "Gull +1: Ana"], "1 to 2"],
  ["a surname that two have", ["Tern +0: Ana Ruiz", "Gull +1: Ruiz", "Heron +2: Pedro Ruiz"], "2 to 3"],
  ["a surname taken for that of a body", ["Tern +0: Ana Ruiz *r", "Gull +1: #Ruiz *s"], "1 to 2"],
  ["initials", ["Tern +0: John R. Harlan *r", "Gull +1: J. R. Harlan *s"], "1 to 2"],
  ["words that many go by", ["Tern +0: #Velmar Docks", "Gull +1: #company"], "1 to 2"],
  ["the police at the head of a sentence", ["Tern +0: Ana Ruiz", "Gull +1: #Police"], "1 to 2"],
  ["an office without its holder", ["Tern +0: Ana Ruiz", "Gull +1: the mayor of Ostrel (mayor)"], "1 to 2"],
  ["a house and a capital", ["Tern +0: #Kremlin *r", "Gull +1: #Moscow *s"], "1 to 2"],
  ["a capital and one of its ministries", ["Tern +0: #Washington *r", "Gull +1: #State Department *s"], "1 to 2"],
  [
    "a capital and two of its ministries",
    ["Tern +0: #Washington *r", "Gull +1: #State Department *s", "Heron +2: #Pentagon *t"],
    "2 to 3",
  ],
  ["two capitals", ["Tern +0: #Moscow *r", "Gull +1: #Kyiv *s"], "2 to 2"],
  ["two names of an army", ["Tern +0: #Ardovian army *r", "Gull +1: #Ardovia's armed forces *s"], "1 to 2"],
  ["the armies of two countries", ["Tern +0: #Ardovian army *r", "Gull +1: #Kelmari army *s"], "2 to 2"],
  [
    "two names of a ministry",
    ["Tern +0: #Ministry of Emergency Situations *r", "Gull +1: #Emergencies Ministry *s"],
    "1 to 2",
  ],
  ["two ministries", ["Tern +0: #Ministry of Health *r", "Gull +1: #Ministry of Defence *s"], "2 to 2"],
  ["a spokesman of some police", ["Tern +0: #Kessel police *r", "Gull +1: Jon Marr (police spokesman) *s"], "1 to 2"],
  ["a name that two have", ["Tern +0: Ana Ruiz *r", "Gull +1: Ana Ruiz *s", "Heron +2: Ana Ruiz"], "1 to 3"],
  [
    "a spokesman",
    ["Tern +0: #Port of Velmar", "Gull +1: Ana Ruiz for Port of Velmar"],
    "1 to 1: speaks for Port of Velmar",
  ],
  [
    "a director",
    ["Tern +0: #Port of Velmar", "Gull +1: Ana Ruiz (director of the Port of Velmar)"],
    "1 to 1: speaks for Port of Velmar",
  ],
  ["an analyst", ["Tern +0: #Port of Velmar", "Gull +1: Ana Ruiz (analyst at the Port of Velmar)"], "1 to 2"],
  [
    "a short name of the body in the article",
    ["Tern +0: #Civil Rescue Service", "Tern +0: Ana Ruiz (service's director)"],
    "1 to 1: speaks for Civil Rescue Service",
  ],
  [
    "a short name in another article",
    ["Tern +0: #Civil Rescue Service", "Gull +1: Ana Ruiz (service's director)"],
    "2 to 2",
  ],
  [
    "a minister and the ministry",
    ["Tern +0: #Ministry of Ports", "Gull +1: Ana Ruiz (deputy ports minister of Ardovia)"],
    "1 to 1: speaks for Ministry of Ports",
  ],
  [
    "a minister of another country",
    ["Tern +0: #Ministry of Ports of Kelmar", "Gull +1: Ana Ruiz (ports minister of Ardovia)"],
    "2 to 2",
  ],
  [
    "two spokesmen of a body that is not heard",
    ["Tern +0: Ana Ruiz for Velmar Docks", "Gull +1: Pedro Lind for Velmar Docks"],
    "1 to 1: speaks for Velmar Docks",
  ],
  [
    "a headline's country and its minister below",
    ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (Ardovian Defence Minister)"],
    "1 to 1: Ardovia stands for Ana Ruiz in one article",
  ],
  [
    "a headline's country and its ministry below",
    ["Tern +0: #Kelmar", "Tern +0: #Kelmari Foreign Ministry"],
    "1 to 1: Kelmar stands for Kelmari Foreign Ministry in one article",
  ],
  ["who is read faintly beside another", ["Tern +0: Ana Ruiz", "Gull +1 faint: Pedro Lind"], "1 to 2"],
  ["who is read faintly alone", ["Gull +1 faint: Pedro Lind"], "1 to 1"],
  [
    "who is read faintly once",
    ["Tern +0: Ana Ruiz", "Gull +1 faint: Pedro Lind", "Gull +1: Pedro Lind"],
    "2 to 2: same text",
  ],
  [
    "a headline's country and its military below",
    ["Tern +0: #Kelmar", "Tern +0: #Kelmar's military"],
    "1 to 1: Kelmar stands for Kelmar's military in one article",
  ],
  ["a command, and the military of a country", ["Tern +0: #Southern Command", "Gull +1: #Kelmari army"], "1 to 2"],
  [
    "two spellings",
    ["Tern +0: #Kelmari Ministry of Defense", "Gull +1: #Kelmari Ministry of Defence"],
    "1 to 1: same source",
  ],
  [
    "a headline's country and a spokesman of its government below",
    ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz for Ardovian government"],
    "1 to 1: Ardovia stands for Ana Ruiz in one article",
  ],
  [
    "a country in two words",
    ["Tern +0: #South Merinia", "Tern +0: Ana Ruiz (South Merinian president)"],
    "1 to 1: South Merinia stands for Ana Ruiz in one article",
  ],
  [
    "a headline's country in a reprint, and its minister in the original",
    ["Tern +0: Ana Ruiz (Ardovian Defence Minister)", "Gull +1 = Tern +0: #Ardovia"],
    "1 to 1: Ardovia stands for Ana Ruiz in one article",
  ],
  [
    "a country, and its minister in another article",
    ["Tern +0: #Ardovia", "Gull +1: Ana Ruiz (Ardovian Defence Minister)"],
    "1 to 2",
  ],
  ["a country and another's minister", ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (Kelmari Defence Minister)"], "2 to 2"],
  [
    "another's minister for it",
    ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (Kelmari minister for Ardovian affairs)"],
    "2 to 2",
  ],
  ["a country and its opposition", ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (Ardovian opposition leader)"], "2 to 2"],
  [
    "a country and its shadow minister",
    ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (Ardovian shadow defence minister)"],
    "2 to 2",
  ],
  [
    "a country and who was its minister",
    ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (former Ardovian defence minister)"],
    "2 to 2",
  ],
  [
    "a country and one of its clubs",
    ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (president of the Ardovian Rowing Club)"],
    "2 to 2",
  ],
  [
    "a country and the secretary of a club",
    ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (secretary of the Ardovian Rowing Club)"],
    "2 to 2",
  ],
  ["a country and one of its towns", ["Tern +0: #Ardovia", "Tern +0: Ana Ruiz (mayor of Ostrel)"], "2 to 2"],
  [
    "a country and two of its ministers",
    [
      "Tern +0: #Ardovia",
      "Tern +0: Ana Ruiz (Ardovian Defence Minister)",
      "Tern +0: Pedro Lind (Ardovian Foreign Minister)",
    ],
    "2 to 2: Ardovia stands for Ana Ruiz in one article",
  ],
  [
    "two ministers in two articles that both name the country",
    [
      "Tern +0: #Ardovia",
      "Tern +0: Ana Ruiz (Ardovian Defence Minister)",
      "Gull +1: #Ardovia",
      "Gull +1: Pedro Lind (Ardovian Foreign Minister)",
    ],
    "2 to 2: same source, Ardovia stands for Ana Ruiz in one article",
  ],
  ...apart(),
  ...together(),
  ["a reprint", ["Tern +0: ~two officials", "Gull +1 = Tern +0: ~two officials"], "1 to 1: same text"],
  [
    "a reprint of a reprint",
    ["Tern +0: ~two officials", "Gull +1 = Tern +0: ~two officials", "Heron +2 = Gull +1: ~two officials"],
    "1 to 1: same text, same text",
  ],
  [
    "reprints of what nobody has",
    ["Gull +1 = Tern +0: ~two officials", "Heron +2 = Tern +0: ~two officials"],
    "1 to 1: same text",
  ],
  ["a reprint that lost its source", ["Tern +0: ~two officials", "Gull +1 = Tern +0: ?"], "1 to 1: same text"],
  ["a reprint of what the outlet saw", ["Tern +0: ", "Gull +1 = Tern +0: "], "1 to 1: same text"],
  ["an outlet named as source", ["Tern +0: Ana Ruiz", "Gull +1: @Tern"], "1 to 1: names Tern as source"],
  [
    "an outlet named as relay",
    ["Tern +0: ~two officials", "Gull +1: ~officials > @Tern"],
    "1 to 1: names Tern as source",
  ],
  [
    "an outlet over two hops",
    ["Tern +0: ~two officials", "Gull +1: ~officials > @Tern", "Heron +2: ~officials > @Tern > @Gull"],
    "1 to 1: names Tern as source, names Tern as source",
  ],
  ["an outlet with two origins", ["Tern +0: Ana Ruiz", "Tern +0: Pedro Lind", "Gull +1: @Tern"], "2 to 3"],
  [
    "an outlet with one origin until then",
    ["Tern +0: Ana Ruiz", "Gull +1: @Tern", "Tern +2: Pedro Lind"],
    "2 to 2: names Tern as source",
  ],
  [
    "an outlet with one origin of that sort",
    ["Tern +0: Ana Ruiz", "Tern +0: ~two officials", "Gull +1: ~officials > @Tern"],
    "1 to 2: names Tern as source",
  ],
  ["an outlet that nobody has", ["Gull +1: @Tern", "Heron +2: ~officials > @Tern"], "1 to 1: known only through Tern"],
  ["an outlet that saw for itself", ["Tern +0: ", "Gull +1: @Tern"], "1 to 1: names Tern as source"],
  ["a reporter of the outlet", ["Tern +0: ~a Tern reporter in Ostrel", "Gull +1: Ana Ruiz"], "2 to 2"],
  [
    "people known through one man",
    ["Tern +0: ~managers > Pedro Lind", "Gull +1: ~bosses > Pedro Lind"],
    "1 to 1: known only through Pedro Lind",
  ],
  [
    "the man himself",
    ["Tern +0: ~managers > Pedro Lind", "Gull +1: Pedro Lind"],
    "1 to 1: known only through Pedro Lind",
  ],
  [
    "unnamed people twice in an article",
    ["Tern +0: ~two officials", "Tern +0: ~two officials > ~?"],
    "1 to 1: same people in one article",
  ],
  [
    "one of the sources",
    ["Tern +0: ~two sources in the bureau", "Tern +0: ~one of the sources"],
    "1 to 1: same people in one article",
  ],
  ["unnamed people in two articles", ["Tern +0: ~two officials", "Gull +1: ~two officials"], "1 to 2"],
  ["unnamed people beside a name", ["Tern +0: Ana Ruiz", "Gull +1: ~two officials"], "1 to 2"],
  ["unnamed people glue no names", ["Tern +0: Ana Ruiz", "Gull +1: Pedro Lind", "Heron +2: ~two officials"], "2 to 3"],
  ["it was reported", ["Tern +0: Ana Ruiz", "Gull +1: ?"], "1 to 2"],
  ["a post and its forwards", ["Watch +0: ", "Post +1 <- Watch: "], "1 to 1: same source"],
  [
    "those against it",
    ["Tern +0: Ana Ruiz", "Gull +1: Pedro Lind | against", "Heron +2: Ana Ruiz | declines"],
    "1 to 1",
  ],
];

for (const [about, lines, expected] of CASES)
  test(`${about}: ${expected}`, () => {
    const { least, most, groups } = originsOf(lines.map(witness));
    const reasons = groups.flatMap(({ joins }) => joins.map(({ reason }) => reason));
    assert.equal(`${least} to ${most}${reasons.length > 0 ? `: ${reasons.join(", ")}` : ""}`, expected);
  });

test("forty reprints of one agency are one origin", () => {
  const reprints = Array.from({ length: 40 }, (_, place) => `Paper ${place} +${place} = Tern +0: ~two officials`);
  const { least, most } = originsOf(["Tern +0: ~two officials", ...reprints].map(witness));
  assert.deepEqual([least, most], [1, 1]);
});

test("a text that forty papers copy from each other is one origin", () => {
  const copies = Array.from(
    { length: 40 },
    (_, at) => `Paper +${at + 1} = ${at > 0 ? "Paper" : "Tern"} +${at}: ~two officials`,
  );
  const { least, most } = originsOf(["Tern +0: ~two officials", ...copies].map(witness));
  assert.deepEqual([least, most], [1, 1]);
});

test("those against it are counted by themselves", () => {
  const { against } = originsOf(
    ["Tern +0: Ana Ruiz", "Gull +1: Pedro Lind | against", "Gull +1: ? | against"].map(witness),
  );
  assert.deepEqual([against.least, against.most], [1, 2]);
  assert.deepEqual(
    against.possible.map(({ b, reason }) => [b, reason]),
    [[null, "not named: may be any of the others"]],
  );
});

test("the examples of docs/origins.md are counted so", () => {
  const docs = readFileSync(new URL("../../docs/origins.md", import.meta.url), "utf8");
  const examples = [...docs.matchAll(/^ {4}(.+)\n((?: {4}.*\n)*?) {4}= (\d+) to (\d+)$/gm)];
  assert.ok(examples.length >= 4);
  for (const [, first, rest, least, most] of examples) {
    const lines = [
      first!,
      ...rest!
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ];
    const origins = originsOf(lines.map(witness));
    assert.deepEqual([origins.least, origins.most], [Number(least), Number(most)], lines.join("\n"));
  }
});
