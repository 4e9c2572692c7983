// The life of one article: frozen text in, statements with their chain of sources out.

import { createHash } from "node:crypto";
import type { Article } from "./article/index.ts";
import { languageOf } from "./language/index.ts";
import { rules } from "./statement/index.ts";
import type { Found, Reader, Statement } from "./statement/index.ts";

/** What was read of one article. */
export interface Reading {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** Reads one article: no statements where Whence does not read its language. */
export function readArticle(article: Article, { reader = rules }: { reader?: Reader } = {}): Reading {
  const language = languageOf(article.language ?? "en");
  if (!language) return { article, statements: [] };
  const prose = language.cut(article.text, article.blocks);
  const found = reader.find(prose);
  const statements = found.map((one): Statement => ({
    id: idOf(article, one),
    ...one,
    form: "indirect",
    act: "say",
    polarity: "positive",
    certainty: "certain",
    chain: [{ name: null, kind: "unnamed", role: null, onBehalfOf: null }],
    figures: [],
    times: [],
    saidAt: null,
  }));
  return { article, statements };
}

/** 16 hexadecimal digits of SHA-256 over the article's id and the three spans. */
function idOf(article: Article, { content, source, cue }: Found): string {
  const places = [content, source, cue].map((spans) => spans.map(({ start, end }) => `${start}-${end}`).join(","));
  return createHash("sha256").update([article.id, ...places].join("\n")).digest("hex").slice(0, 16);
}
