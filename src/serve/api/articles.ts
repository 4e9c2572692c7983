// Articles and who speaks in them.

import { cursorOf, placeIn, stretchOf } from "../cursor.ts";
import { PEOPLE } from "../aside/aside.ts";
import type { Desk } from "../env.ts";
import { Article, ArticleHead, Entity, Statement, headOf, statementsIn } from "../records/index.ts";
import { ARTICLE, ENTITY } from "./examples.ts";
import { Paged, ask, idOf, pageOf } from "./route.ts";
import type { Api } from "./route.ts";
import { there } from "./stories.ts";

export function articleRoutes(api: Api, { ledger }: Desk): void {
  ask(
    api,
    {
      path: "/articles",
      summary: "Articles, the one that arrived last first.",
      query: Paged,
      returns: pageOf(ArticleHead, "ArticleHead"),
    },
    async ({ query: { limit, after } }) => {
      const { items, next } = await ledger.articlesPage({ limit, after: placeIn("arrivals", after) });
      return { items: items.map(headOf), next: cursorOf("arrivals", next) };
    },
  );

  ask(
    api,
    {
      path: "/articles/{id}",
      summary: "An article: its frozen text, the statements in it, and the texts that its address has had.",
      params: idOf("an article", ARTICLE),
      returns: Article,
    },
    async ({ params: { id } }) => {
      const kept = there(await ledger.reading(id), "article", id);
      const { modified, authors, language, text, blocks, url, forwardedFrom = null } = kept.article;
      const versions = url === null ? [] : await ledger.versions(url);
      const statements = await statementsIn(
        ledger,
        kept.statements.map((one) => one.id),
      );
      return {
        ...headOf(kept),
        modified,
        forwardedFrom,
        authors,
        language,
        earlier: kept.earlier,
        story: await ledger.thingOf("story", id),
        text,
        blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
        statements,
        versions: versions.map(({ article: one, version }) => ({
          article: one.id,
          version,
          published: one.published,
          modified: one.modified,
        })),
      };
    },
  );
}

export function entityRoutes(api: Api, { ledger }: Desk): void {
  ask(
    api,
    {
      path: "/entities",
      summary: "People and bodies, who speaks most first; the first 1,000.",
      query: Paged,
      returns: pageOf(Entity, "Entity"),
    },
    async ({ query: { limit, after } }) => {
      const all = await ledger.entities({ limit: PEOPLE });
      const { items, next } = stretchOf("entities", all, after, limit);
      return { items: items.map(entityOf), next };
    },
  );

  ask(
    api,
    {
      path: "/entities/{id}",
      summary: "A person or body: its names, roles, and how often it speaks.",
      params: idOf("a person or body", ENTITY),
      returns: Entity,
    },
    async ({ params: { id } }) => entityOf(there(await ledger.entityLine(id), "entity", id)),
  );

  ask(
    api,
    {
      path: "/entities/{id}/statements",
      summary: "All that a person or body is reported to have said or handed on, what arrived last first.",
      params: idOf("a person or body", ENTITY),
      query: Paged,
      returns: pageOf(Statement, "Statement"),
    },
    async ({ params: { id }, query: { limit, after } }) => {
      there(await ledger.entityLine(id), "entity", id);
      const { items, next } = await ledger.entityStatements(id, { limit, after: placeIn("speaks", after) });
      const statements = await statementsIn(
        ledger,
        items.map(({ statement }) => statement.id),
      );
      return { items: statements, next: cursorOf("speaks", next) };
    },
  );
}

const entityOf = ({ id, name, names, roles, family, statements }: Entities[number]) => ({
  id,
  name,
  names,
  roles,
  family,
  statements,
});
type Entities = Awaited<ReturnType<Desk["ledger"]["entities"]>>;
