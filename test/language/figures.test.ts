import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../../src/article/index.ts";
import { figuresIn, languageOf } from "../../src/language/index.ts";
import { spent } from "../spent.ts";

const cut = (text: string) => languageOf("en")!.cut(text, blocksOf(text));

// Each line is both the input and the answer: [words|value unit]. A value is 3, >3 over, <3 under, ~3 about,
// 4..5 a range and 2000.. open; a figure without unit has none.
const lines = [
  // Counts, in the words of the text, plural.
  "It lost [12,000 special forces soldiers|12000 special forces soldiers] and [six new ships|6 ships].",
  "The north sent [thousands of containers of ammunition|2000.. containers of ammunition].",
  "She has [one vote|1 votes], [two dozen friends|24 friends] and [a hundred enemies|100 enemies].",
  "[Two hundred and fifty workers|250 workers] left in [twenty-eight buses|28 buses].",
  "The plant employs [1.2 million people|1200000 people] and [300 trained engineers|300 engineers].",
  "[A score of passenger jets|20 passenger jets] and [half a dozen trains|6 trains] waited.",
  "It announced job cuts of [10,000|10000 job cuts].",
  // Money has its ISO code; cents are hundredths.
  "They paid [$3.5 million|3500000 USD], [US$40 billion|40000000000 USD] and [AU$52.5 million|52500000 AUD].",
  "It cost [€9.5 million|9500000 EUR], [£20 million|20000000 GBP] or [300 billion rubles|300000000000 RUB].",
  "Losses were [26 cents per share|0.26 USD per share], [$4.15 a barrel|4.15 USD per barrel] at most.",
  "The bank took [billions of dollars|2000000000.. USD] and [10.5 million Australian dollars|10500000 AUD].",
  // Percent, and parts of a whole.
  "Prices rose [50%|50 percent], then [50 per cent|50 percent], after a [50-percent|50 percent] cut.",
  "[Half|50 percent] of the shells, [a third|33.3333 percent] of the guns, [two-thirds|66.6667 percent] of the crew.",
  "[One in five|20 percent] stayed; [nine out of ten|90 percent] had gone; rates fell [two percentage points|2 percentage points].",
  "A loss of [half a percent|0.5 percent] and [a quarter of a million people|250000 people].",
  // Bounds.
  "[More than 4 billion songs|>4000000000 songs] and [at least 30 films|>30 films] were sold.",
  "Their number is [approaching 3 million|<3000000], of [fewer than 40 towns|<40 towns] in [up to 12 states|<12 states].",
  "Not fewer than [14 men|>14 men] came; the dead did not exceed [40 people|<40 people]; it never exceeded [30 km|<30 km].",
  "It doesn't exceed [12 tonnes|<12 tonnes], no higher than [3 metres|<3 metres], but exceeded [20 knots|>20 knots].",
  "[About 460 cars|~460 cars], [some 400 guests|~400 guests] and [an estimated 5 million children|~5000000 children].",
  "They need [20 ships|>20 ships] or more, and [40-odd boats|~40 boats].",
  "It will take place within [six months|<6 months], [a couple of days|~2 days] from here.",
  "About [4,300 jobs|~4300 jobs] in Astel, [3,700|~3700 jobs] in Veld and [400|~400 jobs] in Orm.",
  "It has not risen above [14 men|<14 men], never fell below [10 ships|>10 ships] and was closer to [11,000|~11000] than that.",
  "Fewer than [9,000|<9000] left their homes. She has not borrowed one crown.",
  "The ministry raised the toll from [9|9] to [14|14] and lowered its estimate from [12,000|12000] to [10,000|10000].",
  // Ranges.
  "[Four or five men|4..5 men], [10-12 cars|10..12 cars], [15-20%|15..20 percent] of [3,000 to 4,000 troops|3000..4000 troops].",
  "Between [4 and 5 million people|4000000..5000000 people] want from [$12 million to $20 million|12000000..20000000 USD].",
  "They worked there for [five, six, seven years|5..7 years].",
  "Sales rose [43%|43 percent] to [60 million units|60000000 units].",
  // Vague numbers are told by their least.
  "[Hundreds of people|200.. people], [tens of thousands of books|20000.. books], [dozens|24..] more, [decades|2.. decades] of war.",
  "It could run into [a few hundred million US dollars|200000000.. USD].",
  // Thousands parted by a space of any kind, a mark, or a point where the things are counted whole.
  "They cut [1 800 jobs|1800 jobs], [12\u00A0500 seats|12500 seats], [3\u202F200 ships|3200 ships] for [$1 250 000|1250000 USD].",
  "It was [12'500 men|12500 men], [10 000-12 000 women|10000..12000 women] and [1.234,50 euros|1234.5 EUR].",
  "It hit [12.500 people|12500 people], [1.500-2.000 homes|1500..2000 homes] and [3.200 km|3.2 km] of road for [2.400 euros|2400 EUR].",
  "It has [2.4 million people|2400000 people], [2.125 percent|2.125 percent] of growth, [1.859 euros a litre|1.859 EUR per litre].",
  "An average of [2.125 jobs|2.125 jobs] went. It was put at 35.000; the euro cost 1.085 dollars.",
  // Two numbers side by side.
  "In 2015 [800 jobs|800 jobs] went; Route 1 [800 people|800 people] took; on May 12 [500 people|500 people] came.",
  "They won [3|3] [100-metre|100 metres] races.",
  // One more, and no share.
  "[Two deaths|2 deaths] are known and they look at a third. [Four men|4 men] left; a fifth was held.",
  "[Two years|2 years] later prices had fallen by [a third|33.3333 percent].",
  // Measures.
  "It runs [500km|500 km] at [3000 rpm|3000 rpm] over a [fifty-year|50 years] life, [12 square miles|12 square miles] wide.",
  "The [40 yard|40 yards] line, [30 degrees Celsius|30 degrees Celsius], [-5 yards|-5 yards], [60 miles per hour|60 miles per hour].",
  "It is a [10-year-old|10 years] browser.",
  // Dates, years, clock times.
  "On 3 October 2014, at 18:00 UTC, in the 1990s, the 2019 law passed, two years ago.",
  "In 2008, at 6:40 p.m. on Monday 5 May, it began; it ended in the third quarter.",
  // Names and labels.
  "Boeing 737 and iPhone 4 users quoted Article 51, Section 427 and Row 21 on Covid-19 and the G7.",
  "The posts 542 and 543, phase two, Chapter 11, No. 1, Flight 447; the FTSE 100; an F-16.",
  "He flies the 787 and lives at 16 Harbour Road.",
  // Scores, ages, ordinals, telephone numbers, lists.
  "Orm won 3-1 after a 52-35 vote; call 555-0134; it was the 33rd time.",
  "Maria Kolt, 49, met a 19-year-old singer and her son, aged 12.",
  "When she was eighteen she finished second.",
  "1. First of all [3 men|3 men] left.",
  // “One” that counts nothing.
  "No one knew that one of the parties had one another, and no one asked; this one did.",
  "It was one of the seven wonders; one day the two met at half-time, in the second half.",
];

const SIGNS = { over: ">", under: "<", about: "~", exact: "", range: "" };

function markedUp(line: string): { text: string; answer: string[] } {
  const answer = [...line.matchAll(/\[([^\]|]*)\|([^\]]*)\]/g)].map(([, words, figure]) => `${words}|${figure}`);
  return { text: line.replace(/\[([^\]|]*)\|[^\]]*\]/g, "$1"), answer };
}

/** Words before the number that tell its bound belong to the mark of a line, but not to the span. */
const bare = (figure: string) =>
  figure.replace(/^(?:more than|at least|approaching|fewer than|up to|about|some|an estimated) /i, "");

for (const line of lines)
  test(`figures: ${line}`, () => {
    const { text, answer } = markedUp(line);
    const found = figuresIn(cut(text)).map(({ start, end, value, min, max, bound, unit }) => {
      const size = value ?? `${min}..${max ?? ""}`;
      const sign = min === undefined ? SIGNS[bound] : "";
      return `${text.slice(start, end)}|${sign}${size}${unit === null ? "" : ` ${unit}`}`;
    });
    assert.deepEqual(found, answer.map(bare));
  });

test("figures: only those whose number lies in the given spans, cut to them", () => {
  const text = "He said 30 old ships sank and 12 men died.";
  const start = text.indexOf("30");
  const found = figuresIn(cut(text), [{ start, end: start + 6 }]);
  assert.deepEqual(found, [{ start, end: start + 6, value: 30, bound: "exact", unit: "old ships" }]);
});

const WORDS = (
  "a an the one two dozen hundred thousand million thousands of half third and or to from between 5 12,000 3.5 1999 800 12.500 $ € £ % - – / : . , m bn " +
  "EUR dollars cents per year years old km people men Boeing more than about nearly up minus ½ 18 00 percent cent in out every"
).split(" ");
const scrambled = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom("", " ")), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(""));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), scrambled);

test("figures: any string has spans inside the text, in order, apart, and never throws", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end, value, min } of figuresIn(cut(text))) {
        assert.ok(last <= start && start < end && end <= text.length);
        assert.ok(Number.isFinite(value ?? min));
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});

test("figures: cost grows with length alone", () => {
  const hostile = [
    "1",
    "1 ",
    "1-",
    "two-",
    "million ",
    "one million ",
    "thousands of ",
    "hundred and ",
    "$1 ",
    "one, two, ",
    "1.",
  ];
  for (const piece of hostile) {
    const prose = cut(piece.repeat(Math.ceil(100_000 / piece.length)));
    const began = spent();
    figuresIn(prose);
    assert.ok(spent() - began < 5000, `${piece}: ${spent() - began} ms`);
  }
});
