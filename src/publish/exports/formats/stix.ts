// STIX 2.1, for OpenCTI, MISP and other platforms of analysts. Whatever an object refers to stands before it, except
// that nothing refers in a circle.

import type { Holdings } from "../../../ledger/index.ts";
import type { Export, ExportOptions } from "../export.ts";
import { inPieces, listed } from "../json.ts";
import { uuidOf } from "../names.ts";
import { articleNodes, identityNode } from "../stix/articles.ts";
import { claimNode, judgementNode, storyNode } from "../stix/judged.ts";
import { MAKER, makerOf, markNode } from "../stix/objects.ts";

export const stix: Export = {
  name: "stix",
  summary: "A STIX 2.1 bundle: articles and stories as reports, statements and claims as notes, sources as identities.",
  extension: ".stix.json",
  mediaType: "application/stix+json;version=2.1",
  write: (holdings, options) => {
    const id = `bundle--${uuidOf(`bundle/${options.title}/${holdings.at}`)}`;
    return inPieces(listed(`{"type":"bundle","id":"${id}","objects":[`, objects(holdings, options), "]}"));
  },
};

async function* objects(holdings: Holdings, { marking, software }: ExportOptions): AsyncGenerator<string> {
  const make = makerOf(marking);
  if (marking !== undefined) yield markNode(marking);
  yield make("identity", { id: MAKER, created: "1970-01-01T00:00:00.000Z", name: software, identity_class: "system" });
  for await (const entity of holdings.entities()) yield identityNode(make, entity);
  const publishers = new Set<string>();
  for await (const told of holdings.articles()) yield* articleNodes(make, told, publishers);
  for await (const claim of holdings.claims()) yield claimNode(make, claim);
  for await (const story of holdings.stories()) yield storyNode(make, story);
  for (const judgement of await holdings.judgements()) yield judgementNode(make, judgement);
}
