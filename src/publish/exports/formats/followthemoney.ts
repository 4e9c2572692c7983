// FollowTheMoney: articles, the people and bodies who speak in them, and where they are named.

import { instantOf } from "../../../article/index.ts";
import type { Holdings, ToldArticle, ToldEntity } from "../../../ledger/index.ts";
import type { Link } from "../../../statement/index.ts";
import type { Export } from "../export.ts";
import { inPieces, plainJson } from "../json.ts";
import { agentOf, agentOfFamily } from "../links.ts";
import { uuidOf, webAddressOf } from "../names.ts";

export const followTheMoney: Export = {
  name: "followthemoney",
  summary: "Articles, people, bodies and mentions as FollowTheMoney entities, one on each line.",
  extension: ".ftm.jsonl",
  mediaType: "application/jsonl",
  write: (holdings) => inPieces(entities(holdings)),
};

/** Values of an entity, by property; each is a list. */
type Properties = Readonly<Record<string, readonly (string | null)[]>>;

async function* entities(holdings: Holdings): AsyncGenerator<string> {
  for await (const entity of holdings.entities()) yield* who(entity);
  for await (const told of holdings.articles()) {
    yield lineOf(articleId(told.article.id), "Article", articleProperties(told));
    for (const { id, chain } of told.statements)
      for (const [place, link] of chain.entries()) yield* mention(told, `${id}#${place}`, link);
  }
}

function lineOf(id: string, schema: string, properties: Properties): string {
  const held = Object.entries(properties).map(([name, values]) => [name, values.filter((one) => one !== null)]);
  const filled = held.filter(([, values]) => values!.length > 0);
  return `${plainJson({ id, schema, properties: Object.fromEntries(filled) })}\n`;
}

/** Ids begin and end with a letter or a digit and have no other signs than dots and hyphens between. */
const idOf = (kind: string, id: string) => (/^[\dA-Za-z]+$/.test(id) ? `${kind}-${id}` : `${kind}-${uuidOf(id)}`);
const articleId = (id: string) => idOf("article", id);

const SCHEMAS = { person: "Person", organization: "Organization", other: null } as const;

/** A person or body; documents and those without a name are nobody in this model. */
function* who({ id, name, names, roles, family }: ToldEntity): Generator<string> {
  const schema = SCHEMAS[agentOfFamily(family)];
  if (schema === null || name === null) return;
  const alias = names.filter((one) => one !== name);
  yield lineOf(idOf("entity", id), schema, {
    name: [name],
    alias,
    [schema === "Person" ? "position" : "notes"]: roles,
  });
}

function articleProperties({ article, arrived, proof }: ToldArticle): Properties {
  return {
    title: [article.title],
    author: article.authors,
    publisher: [article.publisher],
    sourceUrl: [webAddressOf(article.url)],
    publishedAt: [dateOf(article.published)],
    modifiedAt: [dateOf(article.modified)],
    retrievedAt: [dateOf(proof?.fetchedAt ?? arrived)],
  };
}

/** A date in UTC, as precise as it was stated; null where it names none. */
function dateOf(stated: string | null): string | null {
  const moment = instantOf(stated);
  if (moment === null || stated === null) return null;
  return stated.length <= 10 ? stated : new Date(moment).toISOString().slice(0, 19);
}

/** A link of a chain by the name that the article gives it. */
function* mention({ article, entities: known }: ToldArticle, id: string, link: Link): Generator<string> {
  const schema = SCHEMAS[agentOf(link)];
  const { name } = link;
  if (schema === null || name === null) return;
  const entity = known.get(id);
  yield lineOf(idOf("mention", id), "Mention", {
    document: [articleId(article.id)],
    name: [name],
    detectedSchema: [schema],
    resolved: [entity === undefined ? null : idOf("entity", entity)],
  });
}
