// A brief that was read back from text has its receipts from the ledger again: each footnote is looked for in the
// article of its address, and what was said there is its receipt.

import type { Span } from "../../article/index.ts";
import type { ClaimCase, KeptArticle, Ledger, Told } from "../../ledger/index.ts";
import { evidenceOf } from "../brief/evidence.ts";
import type { Ground } from "../brief/evidence.ts";
import { groundOf, receiptOf } from "../brief/index.ts";
import type { Brief, BriefReceipt, BriefSentence } from "../brief/index.ts";
import { originIn, spanOf } from "../brief/receipts.ts";
import { Sources } from "../brief/sources.ts";
import { gate } from "../gate/index.ts";
import type { Fault } from "../gate/index.ts";
import { line } from "../visible.ts";
import { statesOf } from "./states.ts";
import type { State } from "./states.ts";
import { checkBriefs } from "./briefs.ts";
import type { Checked, Finding } from "./briefs.ts";
import { placesOf, storyOf } from "./places.ts";
import type { Place } from "./places.ts";
import type { WrittenBrief, WrittenNote } from "./written.ts";

/** Claims that names and offices are learnt from, in sentences of a brief. */
const LEARNT = 12;
/** Choices of what a sentence's footnotes are receipts of. */
const CHOICES = 24;

/** What a footnote may be a receipt of. */
interface Found {
  readonly one: ClaimCase;
  readonly told: Told;
  readonly receipt: BriefReceipt;
}

/** Checks briefs that were written as text or Markdown: every footnote must stand in the ledger. */
export async function checkWritten(all: readonly WrittenBrief[], ledger: Ledger): Promise<Checked> {
  const briefs: Brief[] = [];
  const faults: Finding[] = [];
  let before = 0;
  for (const written of all) {
    const { brief, wrong } = await restored(written, ledger);
    briefs.push(brief);
    for (const [place, { text, notes }] of written.sentences.entries())
      for (const number of notes) {
        const fault = wrong(number);
        if (fault) faults.push({ sentence: before + place + 1, text, ...fault });
      }
    before += written.sentences.length;
  }
  const checked = await checkBriefs(briefs, ledger);
  const findings = [...checked.findings, ...faults].toSorted((a, b) => a.sentence - b.sentence);
  const missing = faults.filter(({ kind }) => kind === "missing").length;
  return { ...checked, receipts: checked.receipts + missing, findings };
}

/** What is wrong with a footnote by itself; null where nothing is. */
type NoteFault = Pick<Finding, "kind" | "words" | "why"> | null;

/** A footnote whose words stand in no statement, or that names its article otherwise. */
function faultOf({ url, label, quote }: WrittenNote, found: readonly Found[], at: Place | undefined): NoteFault {
  const from = url === null ? "" : ` from ${url}`;
  if (!at || found.length === 0)
    return { kind: "missing", words: line(quote), why: `stands in no statement of the ledger${from}` };
  return at.named === null ? null : { kind: "article", words: line(label), why: `is “${at.named}” in the ledger` };
}

/** A brief with receipts of the ledger, and what is wrong with its footnotes, by their numbers. */
async function restored(
  written: WrittenBrief,
  ledger: Ledger,
): Promise<{ readonly brief: Brief; readonly wrong: (number: number) => NoteFault }> {
  const places = await placesOf(written, ledger);
  const story = await storyOf(places, ledger);
  const evidence = story === null ? null : await evidenceOf(ledger, story, LEARNT);
  const notes = new Map<number, readonly Found[]>();
  const faults = new Map<number, NoteFault>();
  const lookup = new Lookup(ledger);
  for (const note of written.notes) {
    const at = places.get(note.number);
    const found = at ? await lookup.at(at.kept, at.span) : [];
    notes.set(note.number, found);
    faults.set(note.number, faultOf(note, found, at));
  }
  const sources = evidence && new Sources({ ...evidence, cases: [...evidence.cases, ...lookup.cases] });
  const last = evidence?.story.last ?? null;
  const isLast = last?.startsWith(written.day ?? "") === true;
  let isOlder = false;
  const sentences = written.sentences.map(({ text, notes: own }): BriefSentence => {
    const found = own.flatMap((number) => (notes.get(number)?.length ? [notes.get(number)!] : []));
    const told = receiptsOf(text, found, isLast ? last : written.day, sources, lookup.statesOf);
    isOlder ||= told.isOlder;
    return { text, section: "now", topic: 0, receipts: told.receipts };
  });
  const { title = null, articles = 0, texts = 0, outlets = 0 } = evidence?.story ?? {};
  const isTitle = title !== null ? line(title) === written.title : written.title === `Story ${story}`;
  const brief: Brief = {
    story: story ?? "",
    title: isTitle ? title : written.title,
    // A text tells the day and not the hour: with counts of before it is of before.
    asOf: isLast && !isOlder ? last : written.day,
    since: null,
    articles,
    ...(texts > articles ? { texts } : {}),
    outlets,
    sentences,
    left: {},
  };
  const unknown = (number: number): NoteFault => ({ kind: "missing", words: `[${number}]`, why: "is no footnote" });
  return { brief, wrong: (number) => (faults.has(number) ? faults.get(number)! : unknown(number)) };
}

/** Receipts of what stands in a stretch of an article. */
class Lookup {
  readonly #ledger: Ledger;
  readonly #claims = new Map<string, { one: ClaimCase; ground: Ground } | null>();
  readonly #states = new Map<string, readonly State[]>();
  readonly #said = new Map<string, readonly Found[]>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The states of a claim before now, counted once. */
  readonly statesOf = (one: ClaimCase): readonly State[] => {
    const states = this.#states.get(one.id) ?? [...statesOf(one)];
    this.#states.set(one.id, states);
    return states;
  };

  get cases(): readonly ClaimCase[] {
    return [...this.#claims.values()].flatMap((known) => known?.one ?? []);
  }

  async at({ article: { id, text } }: KeptArticle, { start, end }: Span): Promise<Found[]> {
    const all = this.#said.get(id) ?? (await this.#saidIn(id));
    this.#said.set(id, all);
    return all
      .filter(({ told }) => spanOf(told).start >= start && spanOf(told).end <= end)
      .map(({ one, told, receipt }) => ({
        one,
        told,
        receipt: { ...receipt, start, end, quote: text.slice(start, end) },
      }));
  }

  /** Every statement of an article that is of a claim. */
  async #saidIn(article: string): Promise<Found[]> {
    const found: Found[] = [];
    for (const { id: statement } of (await this.#ledger.reading(article))?.statements ?? []) {
      const claim = await this.#ledger.thingOf("claim", statement);
      const known = claim === null ? null : await this.#claim(claim);
      const told = known?.one.told.find((each) => each.statement.id === statement);
      if (known && told) found.push({ one: known.one, told, receipt: receiptOf(known.ground, known.one, told) });
    }
    return found;
  }

  async #claim(id: string): Promise<{ one: ClaimCase; ground: Ground } | null> {
    if (!this.#claims.has(id)) {
      const one = await this.#ledger.claim(id);
      this.#claims.set(id, one && { one, ground: await groundOf(this.#ledger, [one]) });
    }
    return this.#claims.get(id)!;
  }
}

/** Receipts of a sentence: what was said, and how those are called who said it. */
function receiptsOf(
  text: string,
  notes: readonly (readonly Found[])[],
  asOf: string | null,
  sources: Sources | null,
  before: (one: ClaimCase) => readonly State[],
): { readonly receipts: BriefReceipt[]; readonly isOlder: boolean } {
  const faultsIn = (receipts: readonly BriefReceipt[]) => gate({ asOf, sentences: [{ text, receipts }] }).faults;
  let best: { receipts: BriefReceipt[]; found: readonly Found[]; faults: readonly Fault[] } | null = null;
  for (const found of choicesOf(notes)) {
    const receipts = found.flatMap(({ told, receipt }) => [receipt, ...namesOf(told, sources)]);
    const faults = faultsIn(receipts);
    if (best === null || faults.length < best.faults.length) best = { receipts, found, faults };
    if (faults.length === 0) break;
  }
  if (!best?.faults.some(({ kind }) => kind === "count")) return { receipts: best?.receipts ?? [], isOlder: false };
  // The claim may have had other origins when the brief was written.
  for (const { origins: state } of before(best.found[0]!.one)) {
    const { least, most } = state;
    const older = best.found.map(({ receipt }) => ({
      ...receipt,
      origin: originIn({ origins: state }, receipt.statement),
      origins: { least, most },
    }));
    if (faultsIn(older).length === 0) return { receipts: older, isOlder: true };
  }
  return { receipts: best.receipts, isOlder: false };
}

const namesOf = (told: Told, sources: Sources | null): BriefReceipt[] =>
  told.held.chain.flatMap((_, place) => sources?.call(told, place)?.receipts ?? []);

/** What the footnotes of a sentence may be receipts of, the likeliest first: all of one claim. */
function* choicesOf(notes: readonly (readonly Found[])[]): Generator<readonly Found[]> {
  const claims = new Map<string, number>();
  for (const { one } of notes.flat()) claims.set(one.id, (claims.get(one.id) ?? 0) + 1);
  const sorted = notes.map((all) => all.toSorted((a, b) => claims.get(b.one.id)! - claims.get(a.one.id)!));
  for (let choice = 0; choice < CHOICES; choice += 1) {
    let left = choice;
    const found = sorted.map((all) => {
      const one = all[left % all.length]!;
      left = Math.floor(left / all.length);
      return one;
    });
    if (left > 0) return;
    yield found;
  }
}
