// Web Annotation Data Model, W3C Recommendation of 23 February 2017.

import { checkerFor, count, listOf, moment, objectOf, some, text, uri } from "./check.ts";

const quote = objectOf({ type: { const: "TextQuoteSelector" }, exact: some, prefix: text, suffix: text });
const position = objectOf({ type: { const: "TextPositionSelector" }, start: count, end: count });
const state = objectOf({ type: { const: "TimeState" }, sourceDate: { ...moment, pattern: "Z$" }, cached: uri });

/** A part of a page: both selectors choose the same words. */
const part = (more: object) =>
  objectOf({
    type: { const: "SpecificResource" },
    source: uri,
    selector: { type: "array", prefixItems: [quote, position], minItems: 2, items: false },
    "state?": state,
    ...more,
  });

const body = {
  oneOf: [
    objectOf({
      type: { const: "TextualBody" },
      purpose: { const: "describing" },
      format: { const: "text/plain" },
      value: text,
    }),
    objectOf({ type: { const: "TextualBody" }, purpose: { const: "tagging" }, value: some }),
    objectOf({ type: { const: "SpecificResource" }, purpose: { const: "linking" }, source: uri }),
    part({ purpose: { const: "identifying" } }),
  ],
};

const annotation = objectOf({
  id: uri,
  type: { const: "Annotation" },
  motivation: { const: "describing" },
  created: { ...moment, pattern: "Z$" },
  generator: objectOf({ type: { const: "Software" }, name: some }),
  body: listOf(body, 1),
  target: listOf({ oneOf: [uri, part({})] }, 1),
});

export const checkAnnotations = checkerFor(
  objectOf({
    "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
    id: uri,
    type: { const: "AnnotationCollection" },
    label: text,
    first: objectOf({
      id: uri,
      type: { const: "AnnotationPage" },
      partOf: uri,
      startIndex: { const: 0 },
      items: listOf(annotation),
    }),
    total: count,
  }),
);
