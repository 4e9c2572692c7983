// The shape of a file of briefs.

import { z } from "zod";
import { FILE_KIND } from "../brief/index.ts";

/** Most that a file may hold: more is no brief. */
const [SENTENCES, RECEIPTS, WORDS] = [2000, 200, 20_000];

const words = z.string().max(WORDS);
const link = z.object({ name: words.nullable(), known: z.array(words).max(50) });
const receipt = z.object({
  proves: z.enum(["statement", "name"]),
  statement: words,
  article: words,
  outlet: words.nullable(),
  published: words.nullable(),
  url: words.nullable(),
  snapshot: words.nullable(),
  quote: words,
  start: z.int().min(0),
  end: z.int().min(0),
  chain: z.array(link).max(20),
  act: words,
  side: words,
  saidAt: words.nullable(),
  origin: z.int().min(0).nullable(),
  origins: z.object({ least: z.int().min(0), most: z.int().min(0) }).nullable(),
  earlier: z.object({ until: words.nullable() }).exactOptional(),
});
const sentence = z.object({
  text: words,
  section: z.enum(["now", "new", "earlier"]),
  topic: z.int().min(0),
  receipts: z.array(receipt).max(RECEIPTS),
  isBound: z.literal(true).exactOptional(),
  by: words.exactOptional(),
});
const brief = z.object({
  story: words,
  title: words.nullable(),
  asOf: words.nullable(),
  since: words.nullable(),
  articles: z.int().min(0),
  texts: z.int().min(0).exactOptional(),
  outlets: z.int().min(0),
  sentences: z.array(sentence).max(SENTENCES),
  left: z.record(z.string(), z.int().min(0)),
});
/** Receipts of a whole file: each costs some milliseconds. */
const ALL = 20_000;

/** What a file of briefs must be. */
export const shape = z
  .object({ kind: z.literal(FILE_KIND), version: z.literal(1), briefs: z.array(brief).max(100) })
  .refine(
    ({ briefs }) => briefs.flatMap(({ sentences }) => sentences.flatMap(({ receipts }) => receipts)).length <= ALL,
    {
      message: `more than ${ALL} receipts`,
    },
  );
