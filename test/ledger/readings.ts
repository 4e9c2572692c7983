// Invented readings for tests: a seed gives the same articles every time.

import { blocksOf, freeze } from "../../src/article/index.ts";
import type { Article, Span } from "../../src/article/index.ts";
import type { Link, Statement } from "../../src/statement/index.ts";
import { proveStatement } from "./prove.ts";
import type { Reading } from "../../src/whence.ts";

const NAMES = ["Ana Ruiz", "Tomás Ó Béara", "Šárka Żeleńska", "Coast Wire", "port authority", "Ministry of Ports"];
const OUTLETS = ["Meridian Post", "Aldmoor Gazette", "Velmar Herald", "Daily Pennant"];
const SUBJECTS = ["the harbour", "the breakwater", "the grain store", "the ferry", "the old mole", "the signal tower"];
const PREDICATES = [
  "stays shut until Friday",
  "was rebuilt in spring",
  "cost 40 million",
  "lost three crews",
  "is safe",
];

/** Numbers below `below`, the same for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const link = (name: string): Link => ({ name, kind: "person", role: null, onBehalfOf: null });

/** An article of so many sentences, each of them a statement. */
export function reading(seed: number, more: Partial<Omit<Article, "id">> = {}, sentences = 4): Reading {
  const next = chance(seed);
  const one = (list: readonly string[]) => list[next(list.length)]!;
  const parts = Array.from({ length: sentences }, (_, place) => ({
    source: one(NAMES),
    content: `${one(SUBJECTS)} ${one(PREDICATES)} ${seed}/${place}`,
  }));
  const lines = parts.map(({ source, content }) => `${source} said that ${content}.`);
  const text = [`Report ${seed} from the port`, ...lines].join("\n");
  const article = freeze({
    url: `https://news.example/${seed}`,
    title: `Report ${seed} from the port`,
    publisher: one(OUTLETS),
    published: "2031-03-04T16:12+03:00",
    modified: null,
    authors: ["Anaïs Béranger"],
    language: "en",
    text,
    blocks: blocksOf(more.text ?? text),
    ...more,
  });
  return { article, statements: more.text === undefined ? statementsOf(article, parts) : [] };
}

function statementsOf(article: Article, parts: readonly { source: string; content: string }[]): Statement[] {
  let from = article.text.indexOf("\n");
  const find = (words: string): Span => {
    const start = article.text.indexOf(words, from);
    from = start + words.length;
    return { start, end: from };
  };
  return parts.map(({ source, content }) => {
    const spans = { source: [find(source)], cue: [find("said")], content: [find(content)] };
    return proveStatement(article.id, {
      ...spans,
      form: "indirect",
      act: "say",
      polarity: "positive",
      certainty: "certain",
      chain: [link(source), link("Coast Wire")],
      figures: [{ value: 40, bound: "about", unit: "vessels", ...spans.content[0]! }],
      times: [],
      saidAt: null,
      confidence: 0.9,
      by: "saidThat",
    });
  });
}
