// W3C Web Annotation: every statement as a note on the words of its page. Places are counted in characters of the text
// that Whence read, and `cached` names the bytes that it was read from by their SHA-256.

import type { Span } from "../../../article/index.ts";
import type { Holdings, ToldArticle } from "../../../ledger/index.ts";
import type { Statement } from "../../../statement/index.ts";
import { toJson } from "../../record.ts";
import type { Export, ExportOptions } from "../export.ts";
import { inPieces, listed } from "../json.ts";
import { wayOf } from "../links.ts";
import { bytesName, urnOf, webAddressOf } from "../names.ts";
import { besideOf, countedIn } from "../positions.ts";
import type { Counted } from "../positions.ts";

export const annotations: Export = {
  name: "annotations",
  summary: "Statements as W3C Web Annotations on the words of their pages.",
  extension: ".jsonld",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  write,
};

const COLLECTION = "urn:whence:annotations";

/** A collection with one page; the number of its annotations is known at the end. */
function write(holdings: Holdings, options: ExportOptions): AsyncIterable<string> {
  let total = 0;
  async function* items() {
    for await (const told of holdings.articles()) {
      const counted = countedIn(told.article.text);
      for (const statement of told.statements) yield toJson(annotationOf(told, statement, counted, options));
      total += told.statements.length;
    }
  }
  async function* whole() {
    const label = toJson([options.title]).slice(1, -1);
    const collection = `"@context":"http://www.w3.org/ns/anno.jsonld","id":"${COLLECTION}","type":"AnnotationCollection"`;
    const page = `{"id":"${COLLECTION}:1","type":"AnnotationPage","partOf":"${COLLECTION}","startIndex":0,"items":[`;
    yield* listed(`{${collection},"label":${label},"first":${page}`, items(), "]}");
    yield `,"total":${total}}\n`;
  }
  return inPieces(whole());
}

function annotationOf(told: ToldArticle, statement: Statement, counted: Counted, { software }: ExportOptions): object {
  const placed = (spans: readonly Span[]) => spans.map((span) => specific(told, span, counted));
  const target = placed(statement.content);
  return {
    id: urnOf("statement", statement.id),
    type: "Annotation",
    motivation: "describing",
    created: told.arrived,
    generator: { type: "Software", name: software },
    body: [
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: wayOf(statement.chain) },
      ...tagsOf(statement).map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
      ...placed(statement.source).map((one) => ({ ...one, purpose: "identifying" })),
      ...claimOf(told, statement),
    ],
    target: target.length > 0 ? target : [sourceOf(told)],
  };
}

const tagsOf = ({ act, polarity, certainty }: Statement) => [act, polarity, certainty];

function claimOf({ claims }: ToldArticle, { id }: Statement): object[] {
  const place = claims.get(id);
  if (!place) return [];
  return [{ type: "SpecificResource", purpose: "linking", source: urnOf("claim", place.claim) }];
}

const sourceOf = ({ article }: ToldArticle) => webAddressOf(article.url) ?? urnOf("article", article.id);

/** Words of a page, as it was when it was read. */
function specific(told: ToldArticle, span: Span, counted: Counted): object {
  const { text } = told.article;
  const quote = { type: "TextQuoteSelector", exact: text.slice(span.start, span.end), ...besideOf(text, span) };
  const position = { type: "TextPositionSelector", start: counted(span.start), end: counted(span.end) };
  const source = sourceOf(told);
  const selector = [quote, position];
  if (!told.proof) return { type: "SpecificResource", source, selector };
  const state = { type: "TimeState", sourceDate: told.proof.fetchedAt, cached: bytesName(told.proof.hash) };
  return { type: "SpecificResource", source, selector, state };
}
