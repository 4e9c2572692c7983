// What an article costs as the archive grows: milliseconds of processor for its story, its copies and its entities,
// the memory that all three take, and what they are when they are saved.
//
//   node --expose-gc bench/story-cost.ts [ARTICLES] [SEED]

import { emptyRegistry, resolveEntity, type Mention } from "../src/entity/index.ts";
import {
  featuresOf,
  findCopies,
  join,
  newCopyIndex,
  newStories,
  restoredCopies,
  restoredStories,
  savedCopies,
  savedStories,
  sheetOf,
  type Sheet,
} from "../src/story/index.ts";
import { invented, type Invented } from "./generator.ts";

/** Rows of the table, and articles that are timed together. */
const [STEPS, GROUP] = [10, 100];
/** Sheets that are kept at hand for laying beside: a ledger would read the others from its texts. */
const AT_HAND = 4_000;

const articles = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const stories = newStories();
const copies = newCopyIndex();
const registry = emptyRegistry();
const sheets = new Map<string, Sheet>();
const spent = { terms: 0, stories: 0, copies: 0, entities: 0, mentions: 0 };

/** Milliseconds of processor that this process has used: what else the machine does is no cost of ours. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Does the work for each of a group, for asking the time takes time as well. */
function timed<T, R>(part: keyof typeof spent, group: readonly T[], work: (one: T) => R): R[] {
  const begun = used();
  const made = group.map(work);
  spent[part] += used() - begun;
  return made;
}

function add(group: readonly Invented[]): void {
  const features = timed("terms", group, featuresOf);
  const homes = timed("stories", features, (one) => join(stories, one).story);
  timed("copies", group, (article) => {
    const sheet = sheetOf({ ...article, credits: [], quotations: [] });
    findCopies(copies, sheet, (id) => sheets.get(id));
    sheets.set(sheet.id, sheet);
    if (sheets.size > AT_HAND) sheets.delete(sheets.keys().next().value!);
  });
  const named = group.flatMap((article, place) => mentions(article, homes[place]!));
  timed("entities", named, (mention) => resolveEntity(registry, mention));
  spent.mentions += named.length;
}

/** Everybody whom the text names: people in full with their office and once more by surname, bodies by name. */
function mentions({ id, publisher, people, bodies }: Invented, story: string): Mention[] {
  const company = [...people.map(({ name }) => name), ...bodies];
  const about = { outlet: publisher, article: id, company, story };
  return [
    ...people.map(({ name, role }): Mention => ({ ...about, name, role, kind: "person" })),
    ...people.map(({ surname }): Mention => ({ ...about, name: surname, role: null, kind: "person" })),
    ...bodies.map((name): Mention => ({ ...about, name, role: null, kind: "organization" })),
  ];
}

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
function held(): string {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return `${megabytes(heapUsed + external)} / ${megabytes(rss)}`;
}

function row(done: number, size: number): void {
  const per = (sum: number, of: number, digits = 2) => (sum / of).toFixed(digits);
  const cells = [
    done,
    per(spent.terms, size),
    per(spent.stories, size),
    per(spent.copies, size),
    per(spent.entities, size),
    per(spent.entities * 1_000, spent.mentions, 0),
    stories.stories.size,
    stories.lexicon.names.length,
    Object.keys(registry.entities).length,
    held(),
  ];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

const names =
  "articles|terms ms|story ms|copies ms|entities ms|µs a mention|live stories|terms|entities|MB held / rss".split("|");
process.stdout.write(`| ${names.join(" | ")} |\n|${"---|".repeat(names.length)}\n`);
let done = 0;
const size = Math.ceil(articles / STEPS / GROUP) * GROUP;
let group: Invented[] = [];
for (const article of invented(articles, seed)) {
  group.push(article);
  done += 1;
  if (group.length < GROUP && done < articles) continue;
  add(group);
  group = [];
  if (done % size !== 0 && done < articles) continue;
  row(done, done % size || size);
  Object.assign(spent, { terms: 0, stories: 0, copies: 0, entities: 0, mentions: 0 });
}

/** Writes a part of the state as JSON and reads it back. */
function saved<T>(name: string, save: () => T, restore: (saved: T) => unknown): void {
  const begun = used();
  const text = JSON.stringify(save());
  const written = used();
  restore(JSON.parse(text) as T);
  const times = `saved in ${(written - begun).toFixed(0)} ms, restored in ${(used() - written).toFixed(0)} ms`;
  process.stdout.write(`${name}: ${megabytes(text.length)} MB of JSON, ${times}\n`);
}

saved("stories", () => savedStories(stories), restoredStories);
saved("copies", () => savedCopies(copies), restoredCopies);
saved(
  "entities",
  () => registry,
  (one) => one,
);
