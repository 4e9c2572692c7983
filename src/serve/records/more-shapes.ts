// Shapes of articles, people, figures, search, changes and judgements.

import { z } from "@hono/zod-openapi";
import type { core } from "zod";
import { RELATIONS } from "../../ledger/index.ts";
import { ACTS } from "../../statement/index.ts";
import { ArticleHead, Claim, Correction, Statement, listOf } from "./shapes.ts";

const id = z.string().max(200);
const text = z.string();
const time = z.string().nullable();
const count = z.int().min(0);

export const Article = ArticleHead.extend({
  modified: time,
  authors: listOf(text),
  language: text.nullable(),
  earlier: id.nullable().openapi({ description: "The text that the address had before." }),
  story: id.nullable(),
  text,
  blocks: listOf(
    z.strictObject({
      kind: z.enum(["headline", "subhead", "paragraph", "quote", "caption", "list"]),
      start: count,
      end: count,
    }),
  ),
  statements: listOf(Statement),
  versions: listOf(z.strictObject({ article: id, version: count, published: time, modified: time })),
})
  .strict()
  .openapi("Article", {
    description: "A text as it was read, with its statements and the texts that its address has had.",
  });

export const Entity = z
  .strictObject({
    id,
    name: text.nullable(),
    names: listOf(text),
    roles: listOf(text),
    family: z.enum(["person", "body", "document"]),
    statements: count,
  })
  .openapi("Entity", {
    description: "A person, body or document, and how many statements it stands in, as origin or relay.",
  });

const Point = z
  .strictObject({
    statement: id,
    value: z.number().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    bound: z.enum(["exact", "about", "over", "under", "range"]),
    isNear: z.boolean(),
    isExclusive: z.boolean(),
    unit: text.nullable(),
    scope: listOf(text),
    isAdded: z.boolean(),
    asOf: time,
    saidAt: time,
    published: time,
    who: text.nullable(),
    entity: id.nullable(),
    isNamed: z.boolean(),
    relays: listOf(text),
    outlet: text.nullable(),
    side: z.enum(["for", "against", "retracts"]),
    isDerived: z.boolean(),
    steps: listOf(z.strictObject({ kind: text, from: id.nullable() })),
    article: id,
    url: text.nullable(),
  })
  .openapi("Point", {
    description: "What one statement counts, who says so, and what it does to the numbers before it.",
  });

export const Series = z
  .strictObject({ counted: text, points: listOf(Point), total: count })
  .openapi("Series", { description: "How one number moved: its first 500 points in order of time." });

const Mention = z
  .strictObject({
    text,
    start: count,
    end: count,
    article: id,
    outlet: text.nullable(),
    published: time,
    by: z.enum(["text", "publication"]),
    statements: listOf(id),
  })
  .openapi("Mention");

export const Day = z
  .strictObject({
    date: text,
    told: Mention,
    more: listOf(Mention),
    origins: count,
    mentions: count,
    articles: listOf(id),
    statements: listOf(id),
    score: z.number(),
  })
  .openapi("Day");

const orNull = <T extends core.SomeType>(shape: T) => z.union([shape, z.null()]);

const Counts = listOf(z.strictObject({ value: text, label: text.nullable(), count }));

export const Found = z
  .strictObject({
    kind: z.enum(["statement", "article"]),
    total: count,
    whole: z.boolean().openapi({ description: "False where only the newest of what holds the words was looked at." }),
    items: listOf(
      z.strictObject({
        score: z.number(),
        story: id.nullable(),
        article: ArticleHead,
        statement: orNull(Statement),
      }),
    ),
    facets: z.strictObject({
      story: Counts,
      source: Counts,
      outlet: Counts,
      act: Counts,
      dispute: Counts,
      month: Counts,
      language: Counts,
    }),
    next: text.nullable(),
  })
  .openapi("Found");

export const Trace = z
  .strictObject({
    article: orNull(ArticleHead).openapi({ description: "Where an article of this address is known." }),
    statements: listOf(z.strictObject({ statement: Statement, claim: orNull(Claim) })),
    claims: listOf(Claim).openapi({ description: "Claims that the text may repeat, the likeliest first." }),
  })
  .openapi("Trace");

export const Change = z
  .strictObject({
    number: count,
    at: text,
    kind: text.openapi({ example: "article.edited" }),
    subject: id,
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi("Change");

export const Retold = z
  .strictObject({
    differs: z.enum(["figure", "certainty", "polarity"]),
    name: text.openapi({ description: "As the retelling calls its source." }),
    retold: Statement,
    source: Statement,
  })
  .openapi("Retold", { description: "A statement that differs from what the source says that it names." });

export const Receipt = z
  .strictObject({
    statement: id,
    quote: text.openapi({ description: "The words, exactly." }),
    prefix: text,
    suffix: text,
    content: listOf(z.strictObject({ start: count, end: count })),
    article: ArticleHead,
    snapshot: z
      .strictObject({ hash: text, address: text, location: text.nullable(), fetchedAt: text })
      .nullable()
      .openapi({ description: "SHA-256 of the bytes that the text was read from; null where they were not kept." }),
  })
  .openapi("Receipt");

export const Source = z
  .strictObject({
    name: text,
    address: text,
    kind: text,
    lastSuccess: time,
    lastFailure: time,
    reason: text.nullable(),
    failures: count,
    nextLook: text,
    articles: count,
  })
  .openapi("Source", { description: "What is watched, and how it is." });

const some = (most: number) => z.array(id.min(1)).min(1).max(most).readonly();

export const Verdict = z
  .discriminatedUnion("act", [
    z.strictObject({ act: z.literal("merge"), things: some(50) }),
    z.strictObject({ act: z.literal("split"), thing: id, members: some(1000) }),
    z.strictObject({ act: z.literal("correct"), statement: id, fields: Correction }),
    z.strictObject({ act: z.literal("relate"), subject: id, object: id, relation: z.enum(RELATIONS).nullable() }),
    z.strictObject({ act: z.literal("confirm"), target: id }),
    z.strictObject({ act: z.literal("undo"), judgement: id }),
  ])
  .openapi("Verdict");

export const Judgement = z
  .strictObject({
    id,
    verdict: z.record(z.string(), z.unknown()).openapi({ description: "As it was given: see Verdict." }),
    person: text,
    at: text,
    why: text,
    makes: id.nullable().openapi({ description: "What a split has made." }),
    stands: z.boolean(),
  })
  .openapi("Judgement");

export const Acts = z.enum(ACTS);
