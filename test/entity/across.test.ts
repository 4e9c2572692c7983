// Two names, and whether they are of one. All names are invented or common words of their language.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameScore, type NameKind } from "../../src/entity/index.ts";
import { spent } from "../spent.ts";

type Pair = readonly [string, string];

const SAME: Readonly<Record<NameKind, readonly Pair[]>> = {
  person: [
    // Accents, other scripts, other spellings of one script.
    ["Velko Đarnović", "Velko Djarnovic"],
    ["Velko Đarnović", "Velko Dzharnovich"],
    ["Mykhal Torenko", "Mihal Torenko"],
    ["Henryka Łuczan", "Henryka Luczan"],
    ["Henryka Łuczan", "Henryka Luchan"],
    ["Šimon Äär", "Simon Aar"],
    ["Олександр Зоренко", "Oleksandr Zorenko"],
    ["Kirill Zorenko", "Kyrylo Zorenko"],
    ["Yun Seok-min", "Yoon Suk-min"],
    ["Muhammad al-Tarif", "Mohamed Al Tareef"],
    ["Aleksandr Belov", "Alexander Belov"],
    ["Dmitrij Schubin", "Dmitry Shubin"],
    // Order, titles, particles, initials, short forms, father's names.
    ["Ruiz, Ana", "Ana Ruiz"],
    ["Dr Ana Ruiz", "Ana Ruiz"],
    ["President Tarkov", "Ilya Tarkov"],
    ["Ludwig von Tarn", "Ludwig Tarn"],
    ["J. Harker", "Jonathan Harker"],
    ["J.-C. Moreau", "Jean-Claude Moreau"],
    ["Bill Harker", "William Harker"],
    ["Sergei Ivanovich Maltsev", "Sergey Maltsev"],
    ["Zhang Weimin", "Weimin Zhang"],
    ["Ana María García-López", "Ana Maria Garcia Lopez"],
  ],
  organization: [
    ["Tarn Logistics GmbH", "Tarn Logistics"],
    ["Ostrel Gazette", "The Ostrel Gazette"],
    ["S.C. Harker & Sons, Inc.", "SC Harker and Sons Inc"],
    ["ООО «Зоренко»", "Zorenko LLC"],
    ["International Atomic Energy Agency", "IAEA"],
    ["DPRK", "Democratic People's Republic of Korea"],
    ["North Korea", "DPRK"],
    ["the Pentagon", "US Department of Defense"],
    ["Kyiv", "the Ukrainian government"],
    ["Russian Defence Ministry", "Ministry of Defense of Russia"],
    ["Brigade Forty-Four", "Brigade 44"],
    ["Second Harbour Bank", "2nd Harbour Bank"],
    ["Good Harbour Company", "Goodharbour Company"],
  ],
  other: [
    ["MV Harbour Light", "Harbour Light"],
    ["Türkiye", "Turkey"],
    ["Port Łuczan", "Port Luczan"],
  ],
};

const APART: Readonly<Record<NameKind, readonly Pair[]>> = {
  person: [
    ["Ilya Torenko", "Mykhal Torenko"],
    ["Ana Ruiz Jr", "Ana Ruiz Sr"],
    ["Louis Tarn II", "Louis Tarn III"],
    ["Omar bin Salim al-Tarif", "Salim bin Omar al-Tarif"],
    ["Peter Novak", "Pavel Novak"],
    ["Maria Novak", "Mario Novak"],
    ["Jan Kowal", "Jana Kowal"],
    ["Ivan Petrov", "Ivan Petrenko"],
    ["Velko Marek", "Velko Marchetti"],
    ["Kim Jong-su", "Kim Hyok-chol"],
    ["Zhang Weimin", "Zhang Guofeng"],
    ["Ana Ruiz", "Clara Ruiz"],
    ["A. R.", "Ana Ruiz"],
    ["Hassan al-Tarif", "Hassan al-Basri"],
    ["Henryka Łuczan", "Velko Đarnović"],
    ["Sergei Maltsev", "Sergei Lebedev"],
    ["Thomas Harker", "Theodore Harker"],
    ["Yun Seok-min", "Yun Ji-hoon"],
    ["Nadia Ferrante", "Nadia Fontana"],
    ["Oleg Baranets", "Igor Baranets"],
    ["Ludwig von Tarn", "Albrecht von Tarn"],
    ["", "Ana Ruiz"],
  ],
  organization: [
    ["Unit 61398", "Unit 74455"],
    ["Tarn Logistics GmbH", "Tarn Energy GmbH"],
    ["Harbour Fund IV L.P.", "Harbour Fund V L.P."],
    ["Government of Estonia", "Government of Ethiopia"],
    ["Russian Defence Ministry", "Ukraine's defence ministry"],
    ["Kyiv", "Kyiv City Council"],
    ["the Kremlin", "Kyiv"],
    ["Ministry of Health", "Ministry of Finance"],
    ["North Korea", "South Korea"],
    ["Bank of Armenia", "Bank of Angola"],
    ["Vessany Standard", "Ostrel Standard"],
    ["Sirrin River Commission", "Astrun River Commission"],
    ["IAEA", "International Labour Organization"],
  ],
  other: [
    ["Yard No. 455", "Yard No. 918"],
    ["Port Łuczan", "Port Đarnović"],
    ["Sudan", "South Sudan"],
  ],
};

for (const kind of ["person", "organization", "other"] as const) {
  test(`names of one ${kind}`, () => {
    for (const [a, b] of SAME[kind]) assert.ok(nameScore(a, b, kind) >= 0.5, `${a} | ${b}: ${nameScore(a, b, kind)}`);
  });
  test(`names of two: ${kind}`, () => {
    for (const [a, b] of APART[kind]) assert.ok(nameScore(a, b, kind) < 0.5, `${a} | ${b}: ${nameScore(a, b, kind)}`);
  });
}

test("must not match is as long as must match", () => {
  for (const kind of ["person", "organization", "other"] as const)
    assert.ok(APART[kind].length >= SAME[kind].length, kind);
});

const kinds = fc.constantFrom<NameKind>("person", "organization", "other");
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("Ana Ruiz", "РУИС", "習近平", "محمد", "__proto__", "constructor", "I.", "...", "II", "the of", "44"),
);

test("any two texts have a score between 0 and 1, whichever comes first; a name is itself", () => {
  fc.assert(
    fc.property(texts, texts, kinds, (a, b, kind) => {
      const score = nameScore(a, b, kind);
      assert.ok(score >= 0 && score <= 1);
      assert.equal(score, nameScore(b, a, kind));
      assert.equal(nameScore(a, a, kind), 1);
    }),
    { numRuns: 400 },
  );
});

test("a name of a megabyte costs no more than a long one", () => {
  for (const piece of ["a", "a ", "A.", "Ana Ruiz ", "1 ", "İ", "習", ",", "-", "'s ", " of Ukraine"]) {
    const started = spent();
    nameScore(piece.repeat(1_000_000 / piece.length), `${piece.repeat(900_000 / piece.length)}x`, "organization");
    nameScore(piece.repeat(1_000_000 / piece.length), `${piece.repeat(900_000 / piece.length)}x`, "person");
    assert.ok(spent() - started < 1500, JSON.stringify(piece));
  }
});
