// Invented news for the tests of copies and stories.

import type { Span } from "../../src/article/index.ts";
import type { Printed, Told } from "../../src/story/index.ts";

/** Quotations between curly marks. */
export const quotationsIn = (text: string): Span[] =>
  [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** A text as a page would give it. */
export const page = (id: string, text: string, more: Partial<Printed> = {}): Printed => ({
  id,
  text,
  publisher: null,
  published: null,
  credits: [],
  quotations: quotationsIn(text),
  ...more,
});

/** An article as grouping wants it. */
export const told = (id: string, text: string, published: string | null = null): Told => ({
  id,
  title: null,
  text,
  published,
});

/** An agency's text about a bridge. */
export const BRIDGE = `The old chain bridge over the Marrow at Quillby fell into the river on Sunday evening, and a lorry with two men in it went down with the western span.
Both men were pulled out of the water by the crew of a dredger that lay at anchor below the sluice. The driver had a broken arm; his mate was unhurt.
The bridge, built in 1904, had been closed to heavy traffic since an inspection last spring found rust in six of its hangers, but the barrier was taken down in August to let harvest wagons through.
A commission will look into who ordered the barrier to be moved. The ferry at Low Quillby will run all night until the army has laid a pontoon.`;

/** A speech that two papers print. */
export const SPEECH =
  "“I stood on that bridge as a child, and I say to the people of Quillby that it will stand again before the winter is out, " +
  "whatever it costs, whoever has to pay, and however long the nights are that our engineers must work by lamplight”";

const SUBJECTS = [
  "Harbour pilots of Ostmark refused night duty after the buoys near Gull Rock went dark for the third time",
  "Vineyard owners around Castel Bruno counted frozen shoots and asked the ministry for hail insurance",
  "Chess champion Ilka Moravec lost the fifth game against Bertil Sand in forty moves of a Dutch defence",
  "Zoologists on Tern Island found eleven petrel burrows emptied by stoats that swam the channel",
] as const;

/** What a story is about, by its number. */
export const subject = (story: number): string => SUBJECTS[story % SUBJECTS.length]!;

/** Article number `n` of a story: its subject, told a little differently each time. */
export const report = (story: number, n: number): string =>
  `${subject(story)}. ${["Officials were silent", "Neighbours were angry", "A hearing is due", "Nobody was hurt"][n % 4]} in edition ${n}.\n${subject(story)}, it was confirmed.`;
