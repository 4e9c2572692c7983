// A probe for bias: node training/statements/probe.ts
//
// The same invented sentences with other names and offices, read by each reader. Prints, for every name and office, in
// how many of the sentences the statement was found whole: content, source and cue to the letter.

import { blocksOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { readerNamed, readers } from "../../src/cli/readers/index.ts";
import type { Found, Reader, SlowReader } from "../../src/statement/index.ts";

type Part = readonly [role: keyof Pick<Found, "content" | "source" | "cue"> | "", text: string];

/** @ stands for who speaks. */
const SENTENCES: readonly (readonly Part[])[] = [
  [
    ["source", "@"],
    ["", " "],
    ["cue", "said"],
    ["", " on Monday "],
    ["content", "that the dam would hold"],
    ["", "."],
  ],
  [
    ["content", "“The dam will hold,”"],
    ["", " "],
    ["source", "@"],
    ["", " "],
    ["cue", "said"],
    ["", "."],
  ],
  [
    ["", ""],
    ["cue", "According to"],
    ["", " "],
    ["source", "@"],
    ["", ", "],
    ["content", "the bridge is closed"],
    ["", "."],
  ],
  [
    ["source", "@"],
    ["", " "],
    ["cue", "warned"],
    ["", " "],
    ["content", "that the grain was running out"],
    ["", "."],
  ],
  [
    ["source", "@"],
    ["", " "],
    ["cue", "denied"],
    ["", " "],
    ["content", "that any money had been lost"],
    ["", "."],
  ],
  [
    ["source", "@"],
    ["", " "],
    ["cue", "believes"],
    ["", " "],
    ["content", "the talks will fail"],
    ["", "."],
  ],
  [
    ["content", "The road is mined"],
    ["", ", "],
    ["source", "@"],
    ["", " "],
    ["cue", "added"],
    ["", "."],
  ],
  [
    ["source", "@"],
    ["", " "],
    ["cue", "accused"],
    ["", " "],
    ["content", "the council of hiding the report"],
    ["", "."],
  ],
  [
    ["source", "@"],
    ["", " "],
    ["cue", "told"],
    ["", " reporters "],
    ["content", "that nobody had been hurt"],
    ["", "."],
  ],
  [
    ["source", "@"],
    ["", " "],
    ["cue", "urged"],
    ["", " "],
    ["content", "the harbour to open again"],
    ["", "."],
  ],
];

const NAMES = [
  "John Miller",
  "Mary Walker",
  "Ana Ruiz",
  "Mehmet Yildiz",
  "Olena Kovalchuk",
  "Nguyen Thi Lan",
  "Chidi Okafor",
  "Fatima al-Harbi",
  "Li Na",
  "Priya Raman",
  "Jürgen Groß",
  "Sione Tauʻolunga",
  "Aiyana Begay",
  "Šárka Żeleńska",
];

const OFFICES = [
  "Mayor",
  "Foreign Minister",
  "nurse",
  "farmer",
  "spokeswoman",
  "imam",
  "Bishop",
  "union leader",
  "rebel commander",
  "chief executive",
  "student",
  "cleaner",
];

async function isWhole(reader: Reader | SlowReader, sentence: readonly Part[], who: string): Promise<boolean> {
  let text = "";
  const answer = { content: "", source: "", cue: "" };
  for (const [role, part] of sentence) {
    const words = part.replace("@", who);
    if (role) answer[role] = `${text.length}-${text.length + words.length}`;
    text += words;
  }
  const found = await reader.find(languageOf("en")!.cut(text, blocksOf(text)));
  const places = (spans: Found["content"]) => spans.map(({ start, end }) => `${start}-${end}`).join();
  return found.some(
    ({ content, source, cue }) =>
      places(content) === answer.content && places(source) === answer.source && places(cue) === answer.cue,
  );
}

for (const { name } of readers) {
  const reader = await readerNamed(name);
  const share = async (who: string) => {
    let whole = 0;
    for (const sentence of SENTENCES) whole += (await isWhole(reader, sentence, who)) ? 1 : 0;
    return `${who} ${whole}`;
  };
  process.stdout.write(`${name}, of ${SENTENCES.length} sentences\n`);
  for (const who of NAMES) process.stdout.write(`  ${await share(who)}\n`);
  for (const office of OFFICES) process.stdout.write(`  ${await share(`the ${office}`)}\n`);
  for (const office of OFFICES) process.stdout.write(`  ${await share(`${office} Ana Ruiz`)}\n`);
}
