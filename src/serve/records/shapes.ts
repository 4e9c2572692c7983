// The shapes of what the desk hands out, in JSON, over HTTP and to assistants. Keys are a contract: docs/api.md.

import { z } from "@hono/zod-openapi";
import type { core } from "zod";
import { ACTS, CERTAINTIES, FORMS, KINDS, POLARITIES } from "../../statement/index.ts";

/** A list of one shape. */
export const listOf = <T extends core.SomeType>(item: T) => z.array(item).readonly();

const id = z.string().max(200);
const text = z.string();
const time = z.string().nullable();
const count = z.int().min(0);

export const Span = z.strictObject({ start: count, end: count }).openapi("Span");

export const Link = z
  .strictObject({
    name: text.nullable(),
    kind: z.enum(KINDS),
    role: text.nullable(),
    onBehalfOf: text.nullable(),
  })
  .openapi("Link", { description: "One step of the way on which a content reached the reader." });

export const Story = z
  .strictObject({
    id,
    title: text.nullable(),
    first: time,
    last: time,
    articles: count.openapi({ description: "Pages: one that was edited is one article." }),
    texts: count.openapi({ description: "Texts of these pages, each version of an edited one by itself." }),
    outlets: count,
    statements: count,
  })
  .openapi("Story", { description: "A story in one line. Times are as the articles state them." });

export const Claim = z
  .strictObject({
    id,
    text,
    series: id,
    statements: count,
    pages: count,
    outlets: count,
    least: count,
    most: count,
    against: z.tuple([count, count]).readonly(),
    status: text,
    first: time,
  })
  .openapi("Claim", {
    description:
      "A claim in one line: independent origins, at least and at most, of those who say so and of those who say that it is not so.",
  });

export const ArticleHead = z
  .strictObject({
    id,
    url: text.nullable(),
    title: text.nullable(),
    publisher: text.nullable(),
    forwardedFrom: text.nullable().openapi({ description: "Whose it is, where the publisher only passes it on." }),
    published: time,
    version: count,
  })
  .openapi("ArticleHead");

export const StoryArticle = ArticleHead.extend({ statements: count, gone: text.nullable() })
  .strict()
  .openapi("StoryArticle");

export const Figure = z
  .strictObject({
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    bound: z.enum(["exact", "about", "over", "under", "range"]),
    unit: text.nullable(),
    start: count,
    end: count,
  })
  .openapi("Figure");

export const Moment = z.strictObject({ value: text, start: count, end: count }).openapi("Moment");

const judged = {
  form: z.enum(FORMS),
  act: z.enum(ACTS),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
};

export const Statement = z
  .strictObject({
    id,
    /** The words of the content, as they stand in the article. */
    words: text,
    chain: listOf(Link),
    ...judged,
    saidAt: time,
    figures: listOf(Figure),
    times: listOf(Moment),
    content: listOf(Span),
    source: listOf(Span),
    cue: listOf(Span),
    by: text,
    confidence: z.number(),
    claim: id.nullable(),
    article: ArticleHead,
  })
  .openapi("Statement", {
    description:
      "A statement with its words, its chain (origin first) and where it stands. Spans count UTF-16 code units.",
  });

export const Said = Statement.extend({
  side: z
    .enum(["for", "against", "questions", "declines", "refuses", "retracts"])
    .openapi({ description: "How it stands to the claim." }),
  copyOf: id
    .nullable()
    .openapi({ description: "The article whose words these are, where another printed them first." }),
})
  .strict()
  .openapi("Said");

const Path = z
  .strictObject({
    statement: id,
    article: id,
    published: time,
    steps: listOf(z.strictObject({ name: text.nullable(), kind: z.enum(["origin", "relay", "outlet", "copy"]) })),
  })
  .openapi("Path");

export const Origin = z
  .strictObject({
    id,
    names: listOf(text),
    isNamed: z.boolean(),
    first: id,
    statements: count,
    paths: listOf(Path),
    joins: listOf(z.strictObject({ a: id, b: id, reason: text })),
  })
  .openapi("Origin", {
    description: "Statements that have one origin: at most 20 of their ways, and why they are one.",
  });

const Side = z
  .strictObject({
    least: count,
    most: count,
    groups: listOf(Origin),
    possible: listOf(z.strictObject({ a: id, b: id.nullable(), reason: text })),
  })
  .openapi("Side");

const WORDS = [
  "claimed",
  "reported",
  "confirmed",
  "denied",
  "questioned",
  "declined",
  "refused",
  "retracted",
  "superseded",
] as const;

const Position = z
  .strictObject({
    who: text.nullable(),
    what: z.enum(WORDS),
    first: time,
    statements: listOf(id),
    stands: z.boolean(),
  })
  .openapi("Position", { description: "One word of one source; `stands` where it is its last." });

const Node = z
  .strictObject({
    id: text,
    kind: z.enum(["origin", "relay", "outlet", "copies"]),
    side: z.enum(["for", "against"]),
    names: listOf(text),
    first: time,
    statements: count,
  })
  .openapi("Node");

const Edge = z.strictObject({ from: text, to: text, reasons: listOf(text) }).openapi("Edge");

export const Relation = z
  .strictObject({ subject: id, object: id, kind: text, why: text })
  .openapi("Relation", { description: "What the subject, a statement, does to the object, an earlier one." });

export const Case = z
  .strictObject({
    claim: Claim,
    positions: listOf(Position),
    origins: Side,
    against: Side,
    graph: z.strictObject({ nodes: listOf(Node), edges: listOf(Edge) }),
    relations: listOf(Relation),
    statements: listOf(Said),
    /** Where the statements go on. */
    next: text.nullable(),
  })
  .openapi("Case", { description: "All that a claim rests on. Of long lists the beginning." });

const spans = z.array(Span).max(50).readonly();

export const Correction = z
  .strictObject({
    ...judged,
    saidAt: z
      .string()
      .regex(/^[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?$/)
      .nullable(),
    content: spans,
    source: spans,
    cue: spans,
    chain: z
      .array(Link.extend({ name: z.string().min(1).max(300) }).strict())
      .min(1)
      .max(20)
      .readonly(),
  })
  .partial()
  .openapi("Correction");
