// schema.org: claims with the pages on which they stand. Whence gives no verdict, so that a review is only written for
// a claim that a person confirmed, in that person's own words.

import type { Holdings, ToldClaim, ToldJudgement, ToldMember } from "../../../ledger/index.ts";
import type { Link } from "../../../statement/index.ts";
import type { Export } from "../export.ts";
import { inPieces, listed, plainJson } from "../json.ts";
import { agentOf } from "../links.ts";
import { urnOf, webAddressOf } from "../names.ts";

export const schemaOrg: Export = {
  name: "schema-org",
  summary: "Claims as schema.org Claim; what a person said of one as ClaimReview.",
  extension: ".jsonld",
  mediaType: "application/ld+json",
  write: (holdings) => inPieces(listed(`{"@context":"https://schema.org","@graph":[`, nodes(holdings), "]}")),
};

async function* nodes(holdings: Holdings): AsyncGenerator<string> {
  const reviews = Map.groupBy((await holdings.judgements()).filter(isReview), ({ target }) => target);
  for await (const claim of holdings.claims()) {
    yield plainJson(claimNode(claim));
    for (const review of reviews.get(claim.id) ?? []) yield plainJson(reviewNode(review, claim));
  }
}

/** Says something of a claim, in words. */
const isReview = ({ act, kind, why }: ToldJudgement) => act === "confirm" && kind === "claim" && why.trim() !== "";

/** A claim with those who put it forward and the pages where they do; who denies it is no author of it. */
function claimNode({ id, text, first, members: all }: ToldClaim): object {
  const members = all.filter(({ side }) => side === "for");
  const pages = [...new Map(members.toReversed().map((one) => [one.article, one])).values()].toReversed();
  const [earliest] = pages.toSorted((a, b) => ((a.published ?? "~") < (b.published ?? "~") ? -1 : 1));
  return {
    "@type": "Claim",
    "@id": urnOf("claim", id),
    text,
    author: authorsOf(members),
    datePublished: first,
    firstAppearance: earliest && { "@id": urnOf("article", earliest.article) },
    appearance: pages.map(pageNode),
  };
}

function pageNode({ article, url, title, publisher, published }: ToldMember): object {
  return {
    "@type": "NewsArticle",
    "@id": urnOf("article", article),
    url: webAddressOf(url),
    headline: title,
    publisher: publisher === null ? null : { "@type": "Organization", name: publisher },
    datePublished: published,
  };
}

/** Those who put it forward, by name, each once. */
function authorsOf(members: readonly ToldMember[]): object[] {
  const authors = new Map<string, object>();
  for (const { origin } of members) {
    if (origin === null || origin.name === null || authors.has(origin.name)) continue;
    const type = typeOf(origin);
    if (type !== null) authors.set(origin.name, { "@type": type, name: origin.name, jobTitle: titleOf(origin, type) });
  }
  return [...authors.values()];
}

const typeOf = (link: Link) => ({ person: "Person", organization: "Organization", other: null })[agentOf(link)];
const titleOf = ({ role }: Link, type: string) => (type === "Person" ? role : null);

const reviewNode = ({ id, person, at, why }: ToldJudgement, claim: ToldClaim) => ({
  "@type": "ClaimReview",
  "@id": urnOf("judgement", id),
  claimReviewed: claim.text,
  itemReviewed: { "@id": urnOf("claim", claim.id) },
  author: { "@type": "Person", name: person },
  datePublished: at,
  reviewBody: why,
  reviewAspect: "how the claim is recorded, not whether it is true",
  reviewRating: { "@type": "Rating", alternateName: why },
});
