import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../../src/article/index.ts";
import { bounds, isoDay, isoWeek, weekdayOf } from "../../src/language/english/times-calendar.ts";
import { languageOf, momentsIn, timesIn } from "../../src/language/index.ts";
import { spent } from "../spent.ts";

const cut = (text: string) => languageOf("en")!.cut(text, blocksOf(text));

/** A Wednesday. */
const PUBLISHED = "2024-10-23T16:12+03:00";

// Each line is both the input and the answer: [words|value], with the kind before the value where it is no date.
const lines = [
  // Dates of the calendar; the year is the nearest that the verb allows.
  "It was signed on [1 March 2023|2023-03-01] and [Nov. 4, 2022|2022-11-04], and again on [2024-02-29|2024-02-29].",
  "They will be sent to the front on [1 November|2024-11-01]; the army arrived on [3 October|2024-10-03].",
  "The plane crashed in [June|2024-06] and in [December|2023-12]; a vote is due in [April|2025-04].",
  "A [November 5|2024-11-05] hearing was set after the [April 2nd|2024-04-02] report.",
  "[Saturday, October 19|2024-10-19], and [the 1st of May|2024-05-01].",
  "It closed in [2009|2009], [mid-2011|2011], [late 2006|2006], and had not since [’82|1982].",
  "Cars of [the 1970s|197] and [’80s|198] and of [the 19th century|18].",
  "It lost money in [the third quarter of 2025|2025-Q3], [Q2 2024|2024-Q2] and [the first half of last year|2023-H1].",
  "In [the summer of 2020|2020-SU], [last winter|2023-WI], [next spring|2025-SP]; [Christmas Day|2024-12-25] is near.",
  "On [22/03/2013|2013-03-22], [22.03.2013|2013-03-22], [the last day of June|2024-06-30], [the first week of May|2024-W18].",
  "[Fourth-quarter|2023-Q4] profit rose; results in [the fourth quarter|2024-Q4] will be better.",
  "[March 5|2024-03-05] – The council declares a strike; the [January 20|2025-01-20] vote is near.",
  // Weekdays go back unless the verb looks ahead.
  "He said on [Tuesday|2024-10-22] that he will fly to Orm on [Friday|2024-10-25] and meet her on [Monday|2024-10-28].",
  "[Last Friday|2024-10-18] it rained; the trial opens on [Thursday|2024-10-24]; closed until [Sunday|2024-10-27].",
  "It could have come on [Monday|2024-10-21]; it might have been planned long before [Tuesday|2024-10-22].",
  "He should go on [Monday|2024-10-28]; a picture of [May 6, 1974|1974-05-06], and this [June 28, 2011|2011-06-28] one.",
  // What somebody was asked or tried to do is over, what he agreed or promised to do lies ahead.
  "He was asked to concede on [Sunday|2024-10-20]; the bank failed to open on [Monday|2024-10-21].",
  "Troops were ordered to leave Orm on [Friday|2024-10-18]; two came to sign it on [Saturday|2024-10-19].",
  "Strikers were forced to return to work on [Saturday|2024-10-19].",
  "They agreed to meet on [Monday|2024-10-28]; talks were to resume on [Friday|2024-10-25].",
  "She is asked to come on [Sunday|2024-10-27]; the council decided to close it on [Monday|2024-10-21].",
  // From the day of publication.
  "[Yesterday|2024-10-22], [today|2024-10-23] and [tomorrow|2024-10-24]; [last month|2024-09], [this week|2024-W43], [next year|2025], this [past weekend|2024-W42-WE].",
  "[Two weeks ago|2024-W41], [three days ago|2024-10-20], [ten years ago|2014] and [a decade ago|2014].",
  "After [yesterday|2024-10-22]'s vote in Orm nobody spoke.",
  "By [the end of next year|2025], [earlier this month|2024-10], at [the weekend|2024-W43-WE].",
  // From the last date.
  "It began on [5 May 2023|2023-05-05], and [three days later|2023-05-08] it ended.",
  "In [2011|2011] they start, and [two years later|2013] they end; [the following year|2014] is free.",
  "It grew in [February|2024-02], against [the same period last year|2023-02].",
  // Times.
  "At [6:40 p.m.|time 2024-10-23T18:40] and [18:00 UTC|time 2024-10-23T18:00Z], on [Monday morning|time 2024-10-21TMO].",
  "[2 p.m. Wednesday|time 2024-10-23T14:00], [Friday at 3 p.m.|time 2024-10-18T15:00], [last night|time 2024-10-22TNI].",
  // Durations and sets.
  "For [three days|duration P3D], [half an hour|duration PT30M], [two and a half years|duration P2.5Y], a [fifty-year|duration P50Y] life.",
  "Over [the past nine days|duration P9D], [several years|duration PXY], [decades|duration PXY] of war, [the last 24 hours|duration PT24H].",
  "[Every Monday|set XXXX-WXX-1], [daily|set P1D], an [annual|set P1Y] prize, 15 [a year|set P1Y], [every two weeks|set P2W].",
  // What has no date.
  "[Now|PRESENT_REF] and [currently|PRESENT_REF], as in [recent years|PAST_REF], so in [the future|FUTURE_REF].",
  // Words that only look like times.
  "May said they may march; the March on Orm, the Sunday Times, Black Friday, the Daily Mail, the Arab Spring.",
  "A 19-year-old ran it in 1:36.6 against 2000 workers at 3000 rpm; one day he may fall; now that it is over.",
  "He came second in a third man's quarter, on a Boeing 737, with $2000 and 1999 km to go.",
];

function markedUp(line: string): { text: string; answer: string[] } {
  const answer = [...line.matchAll(/\[([^\]|]*)\|([^\]]*)\]/g)].map(([, words, value]) => `${words}|${value}`);
  return { text: line.replace(/\[([^\]|]*)\|[^\]]*\]/g, "$1"), answer };
}

for (const line of lines)
  test(`times: ${line}`, () => {
    const { text, answer } = markedUp(line);
    const found = timesIn(cut(text), PUBLISHED).map(
      ({ start, end, kind, value }) => `${text.slice(start, end)}|${kind === "date" ? "" : `${kind} `}${value}`,
    );
    assert.deepEqual(found, answer);
  });

// What a statement keeps: the text, and the values after the arrow.
const moments = [
  "He said on Monday that it began in the third quarter. → 2024-10-21 2024-07/2024-09",
  "It opens next summer, at the beginning of the year and in the 1970s. → 2025 2024-01 1970/1979",
  "They met on Thursday afternoon, and this morning at 5 p.m. again. → 2024-10-17 2024-10-23",
  "Now, recently, for three days, every year, at 18:00, it was today’s news. →",
  "At the weekend, by the end of the month, for the rest of the year. → 2024-10-26/2024-10-27 2024-10 2024",
  "“No,” said Jan Orr. June Carter and Jan Marek, a lawyer, said so. →",
  "In October Velmar voted, the June Velmar talks failed, and on 5 May Orrin left. → 2024-10 2024-06 2024-05-05",
  "It flew at 2 p.m. on 5 May 2023. → 2023-05-05T14:00",
];

for (const line of moments)
  test(`moments: ${line}`, () => {
    const [text, values] = line.split("→") as [string, string];
    assert.deepEqual(
      momentsIn(cut(text), PUBLISHED).map(({ value }) => value),
      values.split(" ").filter((value) => value !== ""),
    );
  });

test("times: without a day of publication only what the text tells", () => {
  const text = "Yesterday, on Tuesday, in May, on 1 November, in 1998, last week, two years ago, on 3 June 2020.";
  const found = timesIn(cut(text), null).map(({ value }) => value);
  assert.deepEqual(found, ["XXXX-WXX-2", "XXXX-05", "XXXX-11-01", "1998", "2020-06-03"]);
  assert.deepEqual(
    momentsIn(cut(text), null).map(({ value }) => value),
    ["1998", "2020-06-03"],
  );
});

test("times: only those in the given spans", () => {
  const text = "In 2009 he left; in 2014 he came back.";
  const start = text.indexOf("in 2014");
  assert.deepEqual(
    timesIn(cut(text), null, [{ start, end: text.length }]).map(({ value }) => value),
    ["2014"],
  );
});

test("calendar: weeks and days agree", () => {
  fc.assert(
    fc.property(fc.integer({ min: -170_000, max: 200_000 }), (day) => {
      const [first, last] = bounds(isoWeek(day))!;
      assert.ok(first <= day && day <= last && weekdayOf(first) === 1);
      assert.deepEqual(bounds(isoDay(day)), [day, day]);
    }),
  );
  assert.equal(isoWeek(bounds("2021-01-03")![0]), "2020-W53");
});

const WORDS = (
  "a an the one two 3 12 18 00 1999 2024 May March Monday Mon. Oct. last next this past ago later year years days week quarter first of " +
  "on at in since until every same previous end am p.m. UTC - / : ' , . and half daily now recent Christmas spring '82 s 70 will said"
).split(" ");
const scrambled = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom("", " ")), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(""));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), scrambled);

test("times: any string has spans inside the text, in order, apart, and never throws", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(PUBLISHED, null, "2024-02-29", "yesterday", "2999-12-31"),
      (text, published) => {
        let last = 0;
        for (const { start, end, value } of timesIn(cut(text), published)) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.match(value, /^[\dPX_A-Z][\w.:/-]*$/);
          last = end;
        }
        for (const { value } of momentsIn(cut(text), published)) assert.match(value, /^\d{4}(?:-|$|\/)/);
      },
    ),
    { numRuns: 2000 },
  );
});

test("times: cost grows with length alone", () => {
  for (const piece of [
    "1",
    "1 ",
    "1-",
    "Monday ",
    "a year ago ",
    "the end of ",
    "late ",
    "May ",
    "1/",
    "2024-",
    "in the ",
    "1:",
  ]) {
    const prose = cut(piece.repeat(Math.ceil(100_000 / piece.length)));
    const began = spent();
    timesIn(prose, PUBLISHED);
    assert.ok(spent() - began < 5000, `${piece}: ${spent() - began} ms`);
  }
});

test("a weekday that is tomorrow by UTC is today where the article was written, unless it is over", () => {
  const text = "On Friday the port is shut. It will open on Saturday.";
  const days = (published: string) => momentsIn(cut(text), published).map(({ value }) => value);
  // Thursday by UTC, and Friday in Tokyo.
  assert.deepEqual(days("2025-03-06T22:00:00Z"), ["2025-03-07", "2025-03-08"]);
  assert.deepEqual(days("2025-03-06T22:00+00:00"), ["2025-03-07", "2025-03-08"]);
  // Nowhere is it Friday yet, a page that names its zone means its own day, and a day has no hour.
  for (const early of ["2025-03-06T08:00:00Z", "2025-03-06T22:00:00-05:00", "2025-03-06"])
    assert.deepEqual(days(early), ["2025-02-28", "2025-03-08"], early);
  const past = cut("Ana Ruiz was asked to shut the port on Friday.");
  assert.deepEqual(
    momentsIn(past, "2025-03-06T22:00:00Z").map(({ value }) => value),
    ["2025-02-28"],
  );
});
