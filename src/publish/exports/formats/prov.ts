// PROV-O: the way of every statement, as who said what first and who passed it on.

import { wordsOf } from "../../../article/index.ts";
import type { Article } from "../../../article/index.ts";
import type { Holdings, ToldArticle, ToldEntity } from "../../../ledger/index.ts";
import type { Link, Statement } from "../../../statement/index.ts";
import type { Export } from "../export.ts";
import { inPieces, listed, plainJson } from "../json.ts";
import { agentOf, agentOfFamily, labelOf } from "../links.ts";
import type { Agent } from "../links.ts";
import { bytesName, urnOf, webAddressOf } from "../names.ts";

export const prov: Export = {
  name: "prov",
  summary: "Chains of sources as PROV-O in JSON-LD: who said it first, and through whom it came.",
  extension: ".jsonld",
  mediaType: "application/ld+json",
  write: (holdings) => inPieces(listed(`{"@context":${CONTEXT},"@graph":[`, nodes(holdings), "]}")),
};

const refers = (id: string) => ({ "@id": `prov:${id}`, "@type": "@id" });

/** Every name that is used: nothing has to be fetched to understand the file. */
const CONTEXT = JSON.stringify({
  prov: "http://www.w3.org/ns/prov#",
  dcterms: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  label: "rdfs:label",
  title: "dcterms:title",
  issued: "dcterms:issued",
  value: "prov:value",
  generatedAtTime: { "@id": "prov:generatedAtTime", "@type": "xsd:dateTime" },
  atLocation: refers("atLocation"),
  wasAttributedTo: refers("wasAttributedTo"),
  wasQuotedFrom: refers("wasQuotedFrom"),
  hadPrimarySource: refers("hadPrimarySource"),
  wasDerivedFrom: refers("wasDerivedFrom"),
  wasRevisionOf: refers("wasRevisionOf"),
  actedOnBehalfOf: refers("actedOnBehalfOf"),
});

const TYPES: Readonly<Record<Agent, string>> = {
  person: "prov:Person",
  organization: "prov:Organization",
  other: "prov:Agent",
};

async function* nodes(holdings: Holdings): AsyncGenerator<string> {
  for await (const entity of holdings.entities()) yield plainJson(entityNode(entity));
  const told = new Set<string>();
  for await (const article of holdings.articles()) {
    for (const node of [...publisherNodes(article, told), ...articleNodes(article)]) yield plainJson(node);
    for (const statement of article.statements)
      for (const node of chainNodes(article, statement)) yield plainJson(node);
  }
}

const agentTypes = (agent: Agent) => (agent === "other" ? ["prov:Agent"] : ["prov:Agent", TYPES[agent]]);

const entityNode = ({ id, name, names, family }: ToldEntity) => ({
  id: urnOf("entity", id),
  type: agentTypes(agentOfFamily(family)),
  label: [...new Set([name ?? "source not named", ...names])],
});

const publisherOf = (name: string) => urnOf("publisher", name);

/** Who published an article, and whose it is where they only pass it on. */
const printersOf = ({ publisher, forwardedFrom }: Article): string[] =>
  [...new Set([publisher, forwardedFrom])].flatMap((name) => name ?? []);

/** Publishers, each told once. */
function publisherNodes({ article }: ToldArticle, told: Set<string>): object[] {
  const added = printersOf(article).filter((name) => !told.has(name));
  for (const name of added) told.add(name);
  return added.map((name) => ({ id: publisherOf(name), type: agentTypes("organization"), label: name }));
}

/** One id as it is, several as a list. */
const oneOrAll = (ids: readonly string[]) => (ids.length > 1 ? ids : (ids[0] ?? null));

/** An article and the bytes that it was read from. */
function articleNodes({ article, arrived, earlier, proof }: ToldArticle): object[] {
  const bytes = proof && {
    id: bytesName(proof.hash),
    type: "prov:Entity",
    generatedAtTime: proof.fetchedAt,
    atLocation: webAddressOf(proof.address),
  };
  const node = {
    id: urnOf("article", article.id),
    type: "prov:Entity",
    title: article.title,
    issued: article.published,
    generatedAtTime: arrived,
    atLocation: webAddressOf(article.url),
    wasAttributedTo: oneOrAll(printersOf(article).map(publisherOf)),
    wasDerivedFrom: bytes?.id,
    wasRevisionOf: earlier === null ? null : urnOf("article", earlier),
  };
  return bytes ? [bytes, node] : [node];
}

/** A statement, and what each link of its chain put forward, the origin first. */
function chainNodes({ article, entities }: ToldArticle, statement: Statement): object[] {
  const spoken = (place: number) => urnOf("spoken", `${statement.id}#${place}`);
  const last = statement.chain.length - 1;
  const links = statement.chain.flatMap((link, place) => {
    const known = entities.get(`${statement.id}#${place}`);
    const agent = known === undefined ? urnOf("link", `${statement.id}#${place}`) : urnOf("entity", known);
    const from = place === 0 ? {} : { wasQuotedFrom: spoken(place - 1), hadPrimarySource: spoken(0) };
    const node = { id: spoken(place), type: "prov:Entity", wasAttributedTo: agent, ...from };
    return known === undefined ? [...linkNodes(agent, link), node] : [node];
  });
  const node = {
    id: urnOf("statement", statement.id),
    type: "prov:Entity",
    value: wordsOf(article.text, statement.content),
    wasQuotedFrom: [urnOf("article", article.id), ...(last < 0 ? [] : [spoken(last)])],
    hadPrimarySource: last < 0 ? null : spoken(0),
  };
  return [...links, node];
}

/** Somebody whom the ledger does not know from elsewhere. */
function linkNodes(id: string, link: Link): object[] {
  const behalf = link.onBehalfOf === null ? null : `${id}:behalf`;
  const body = behalf === null ? [] : [{ id: behalf, type: agentTypes("organization"), label: link.onBehalfOf }];
  return [...body, { id, type: agentTypes(agentOf(link)), label: labelOf(link), actedOnBehalfOf: behalf }];
}
