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
import { statesOf } from "./book.ts";
import { checkBriefs } from "./briefs.ts";
import type { Checked, Finding } from "./briefs.ts";
import { placesOf, storyOf } from "./places.ts";
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
  const missing: Finding[] = [];
  let before = 0;
  for (const written of all) {
    const { brief, unfound } = await restored(written, ledger);
    briefs.push(brief);
    for (const [place, { text, notes }] of written.sentences.entries())
      for (const number of notes)
        missing.push(
          ...faultOf(number, written, unfound).map((one) => ({ sentence: before + place + 1, text, ...one })),
        );
    before += written.sentences.length;
  }
  const checked = await checkBriefs(briefs, ledger);
  const findings = [...checked.findings, ...missing].toSorted((a, b) => a.sentence - b.sentence);
  return { ...checked, receipts: checked.receipts + missing.length, findings };
}

/** A number without a footnote, and a footnote whose words stand in no article. */
function faultOf(
  number: number,
  { notes }: WrittenBrief,
  unfound: readonly WrittenNote[],
): Pick<Finding, "kind" | "words" | "why">[] {
  const note = unfound.find((one) => one.number === number);
  if (note)
    return [
      {
        kind: "missing",
        words: note.quote,
        why: `stands in no statement of the ledger${note.url === null ? "" : ` from ${note.url}`}`,
      },
    ];
  return notes.some((one) => one.number === number)
    ? []
    : [{ kind: "missing", words: `[${number}]`, why: "is no footnote" }];
}

/** A brief with receipts of the ledger, and the footnotes that have none. */
async function restored(
  written: WrittenBrief,
  ledger: Ledger,
): Promise<{ readonly brief: Brief; readonly unfound: readonly WrittenNote[] }> {
  const places = await placesOf(written, ledger);
  const story = await storyOf(places, ledger);
  const evidence = story === null ? null : await evidenceOf(ledger, story, LEARNT);
  const notes = new Map<number, readonly Found[]>();
  const lookup = new Lookup(ledger);
  for (const note of written.notes) {
    const at = places.get(note.number);
    notes.set(note.number, at ? await lookup.at(at.kept, at.span) : []);
  }
  const unfound = written.notes.filter(({ number }) => notes.get(number)!.length === 0);
  const sources = evidence && new Sources({ ...evidence, cases: [...evidence.cases, ...lookup.cases] });
  const asOf = evidence?.story.last?.startsWith(written.day ?? "") === true ? evidence.story.last : written.day;
  const sentences = written.sentences.map(({ text, notes: own }): BriefSentence => {
    const found = own.flatMap((number) => (notes.get(number)?.length ? [notes.get(number)!] : []));
    return { text, section: "now", topic: 0, receipts: receiptsOf(text, found, asOf, sources) };
  });
  const { title = null, articles = 0, outlets = 0 } = evidence?.story ?? {};
  const brief: Brief = {
    story: story ?? "",
    title: title !== null && line(title) === written.title ? title : written.title,
    asOf,
    since: null,
    articles,
    outlets,
    sentences,
    left: {},
  };
  return { brief, unfound };
}

/** Receipts of what stands in a stretch of an article. */
class Lookup {
  readonly #ledger: Ledger;
  readonly #claims = new Map<string, { one: ClaimCase; ground: Ground } | null>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  get cases(): readonly ClaimCase[] {
    return [...this.#claims.values()].flatMap((known) => known?.one ?? []);
  }

  async at({ article: { id, text } }: KeptArticle, { start, end }: Span): Promise<Found[]> {
    const found: Found[] = [];
    for (const { id: statement } of (await this.#ledger.reading(id))?.statements ?? []) {
      const claim = await this.#ledger.thingOf("claim", statement);
      const known = claim === null ? null : await this.#claim(claim);
      const told = known?.one.told.find((each) => each.statement.id === statement);
      if (!known || !told || spanOf(told).start < start || spanOf(told).end > end) continue;
      const receipt = { ...receiptOf(known.ground, known.one, told), start, end, quote: text.slice(start, end) };
      found.push({ one: known.one, told, receipt });
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
): BriefReceipt[] {
  const faultsIn = (receipts: readonly BriefReceipt[]) => gate({ asOf, sentences: [{ text, receipts }] }).faults;
  let best: { receipts: BriefReceipt[]; found: readonly Found[]; faults: readonly Fault[] } | null = null;
  for (const found of choicesOf(notes)) {
    const receipts = found.flatMap(({ told, receipt }) => [receipt, ...namesOf(told, sources)]);
    const faults = faultsIn(receipts);
    if (best === null || faults.length < best.faults.length) best = { receipts, found, faults };
    if (faults.length === 0) break;
  }
  if (!best?.faults.some(({ kind }) => kind === "count")) return best?.receipts ?? [];
  // The claim may have had other origins when the brief was written.
  for (const state of statesOf(best.found[0]!.one)) {
    const { least, most } = state;
    const older = best.found.map(({ receipt }) => ({
      ...receipt,
      origin: originIn({ origins: state }, receipt.statement),
      origins: { least, most },
    }));
    if (faultsIn(older).length === 0) return older;
  }
  return best.receipts;
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
