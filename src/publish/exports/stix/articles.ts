// Articles as reports, statements as notes, and whoever speaks as identities.

import { instantOf, wordsOf } from "../../../article/index.ts";
import type { ToldArticle, ToldEntity } from "../../../ledger/index.ts";
import type { Statement } from "../../../statement/index.ts";
import { agentOfFamily, labelOf, wayOf } from "../links.ts";
import type { Agent } from "../links.ts";
import { bytesName, urnOf, webAddressOf } from "../names.ts";
import { stixId } from "./objects.ts";
import type { Make } from "./objects.ts";

const CLASSES: Readonly<Record<Agent, string>> = {
  person: "individual",
  organization: "organization",
  other: "unknown",
};

export const identityId = (entity: string) => stixId("identity", "entity", entity);
export const noteId = (statement: string) => stixId("note", "statement", statement);
export const reportId = (article: string) => stixId("report", "article", article);

/** A person, body or document. */
export const identityNode = (make: Make, { id, name, names, roles, family, at }: ToldEntity): string =>
  make("identity", {
    id: identityId(id),
    created: at,
    name: name ?? "source not named",
    description: names.length > 1 ? `Also named: ${names.filter((one) => one !== name).join("; ")}` : null,
    roles,
    identity_class: CLASSES[agentOfFamily(family)],
    external_references: [{ source_name: "whence", external_id: urnOf("entity", id) }],
  });

/** Publishers by name; null where a page names none. */
const publisherId = (name: string | null) => stixId("identity", "publisher", name ?? "");

/** An article with its statements: the publisher where it is new, the notes, then the report that holds them. */
export function* articleNodes(make: Make, told: ToldArticle, known: Set<string>): Generator<string> {
  const { article, arrived, statements, story } = told;
  const publisher = publisherId(article.publisher);
  if (!known.has(publisher)) {
    known.add(publisher);
    const name = article.publisher ?? "publisher not named";
    const kind = article.publisher === null ? "unknown" : "organization";
    yield make("identity", { id: publisher, created: arrived, name, identity_class: kind });
  }
  const sources = new Set([publisher]);
  for (const statement of statements) {
    const meant = meantIn(told, statement);
    for (const id of meant) sources.add(id);
    yield noteNode(make, told, statement, [publisher, ...meant]);
  }
  yield make("report", {
    id: reportId(article.id),
    created: arrived,
    name: article.title ?? "article without a title",
    published: momentOf(article.published) ?? arrived,
    description:
      article.published === null ? "Not dated: the time is that of its arrival." : `Published: ${article.published}`,
    labels: ["news-article", ...(article.withdrawn ? ["withdrawn"] : [])],
    lang: languageOf(article.language),
    object_refs: [...sources, ...statements.map(({ id }) => noteId(id))],
    external_references: referencesOf(told, [
      ["article", article.id],
      ...(story === null ? [] : [["story", story] as const]),
    ]),
  });
}

/** Whom the links of a chain mean, each once. */
const meantIn = ({ entities }: ToldArticle, { id, chain }: Statement): string[] => [
  ...new Set(
    chain.flatMap((_, place) => {
      const entity = entities.get(`${id}#${place}`);
      return entity === undefined ? [] : [identityId(entity)];
    }),
  ),
];

function noteNode(make: Make, told: ToldArticle, statement: Statement, about: readonly string[]): string {
  const { id, act, polarity, certainty, chain, content, confidence } = statement;
  return make("note", {
    id: noteId(id),
    created: told.arrived,
    abstract: `${act}: ${wayOf(chain)}`,
    content: wordsOf(told.article.text, content) || "no words",
    authors: chain.map(labelOf),
    labels: [act, ...(polarity === "negative" ? ["denied"] : []), ...(certainty === "certain" ? [] : [certainty])],
    confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100),
    lang: languageOf(told.article.language),
    object_refs: about,
    external_references: referencesOf(told, [["statement", id]]),
  });
}

/** The page, the bytes that it was read from, and what the ledger calls the thing. */
function referencesOf(
  { article, proof }: ToldArticle,
  names: readonly (readonly [kind: string, id: string])[],
): object[] {
  const url = webAddressOf(article.url);
  const digest = proof && {
    source_name: "snapshot",
    description: `fetched ${proof.fetchedAt}`,
    external_id: bytesName(proof.hash),
  };
  return [
    ...(url === null ? [] : [{ source_name: article.publisher ?? "page", url }]),
    ...(digest ? [digest] : []),
    ...names.map(([kind, id]) => ({ source_name: "whence", external_id: urnOf(kind, id) })),
  ];
}

const languageOf = (tag: string | null) =>
  tag !== null && /^[A-Za-z]{2,8}(?:-[\dA-Za-z]{1,8})*$/.test(tag) ? tag : null;

/** A stated time as STIX writes it; null where it names none. */
export function momentOf(stated: string | null): string | null {
  const moment = instantOf(stated);
  return moment === null ? null : new Date(moment).toISOString();
}
