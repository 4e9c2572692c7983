// PROV-O, W3C Recommendation of 30 April 2013, and the terms of schema.org.

import { checkerFor, listOf, moment, objectOf, some, text, uri, web } from "./check.ts";

const agentTypes = listOf({ enum: ["prov:Agent", "prov:Person", "prov:Organization"] }, 1);
const labels = { anyOf: [text, listOf(text, 1)] };

const agent = objectOf({
  id: uri,
  type: { ...agentTypes, contains: { const: "prov:Agent" } },
  "label?": labels,
  "actedOnBehalfOf?": uri,
});
const entity = objectOf({
  id: uri,
  type: { const: "prov:Entity" },
  "title?": text,
  "issued?": text,
  "value?": text,
  "generatedAtTime?": { ...moment, pattern: "Z$" },
  "atLocation?": web,
  "wasAttributedTo?": uri,
  "wasQuotedFrom?": { anyOf: [uri, listOf(uri, 1)] },
  "hadPrimarySource?": uri,
  "wasDerivedFrom?": uri,
  "wasRevisionOf?": uri,
});

export const checkProv = checkerFor(
  objectOf({ "@context": { type: "object" }, "@graph": listOf({ oneOf: [agent, entity] }) }),
);

const reference = objectOf({ "@id": uri });
const named = (type: object, more = {}) => objectOf({ "@type": type, name: some, ...more });

const page = objectOf({
  "@type": { const: "NewsArticle" },
  "@id": uri,
  "url?": web,
  "headline?": text,
  "publisher?": named({ const: "Organization" }),
  "datePublished?": text,
});

const claim = objectOf({
  "@type": { const: "Claim" },
  "@id": uri,
  text: some,
  "author?": listOf(named({ enum: ["Person", "Organization"] }, { "jobTitle?": some }), 1),
  "datePublished?": text,
  "firstAppearance?": reference,
  "appearance?": listOf(page, 1),
});

const review = objectOf({
  "@type": { const: "ClaimReview" },
  "@id": uri,
  claimReviewed: some,
  itemReviewed: reference,
  author: named({ const: "Person" }),
  datePublished: moment,
  reviewBody: some,
  reviewAspect: some,
  reviewRating: objectOf({ "@type": { const: "Rating" }, alternateName: some }),
});

export const checkSchemaOrg = checkerFor(
  objectOf({ "@context": { const: "https://schema.org" }, "@graph": listOf({ oneOf: [claim, review] }) }),
);
