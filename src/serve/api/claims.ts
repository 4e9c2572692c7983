// Claims with their case, and single statements with their receipt.

import { cursorOf, placeIn } from "../cursor.ts";
import type { Desk } from "../env.ts";
import {
  Case,
  Receipt,
  Retold,
  Said,
  Statement,
  caseOf,
  listOf,
  receiptOf,
  retoldIn,
  saidIn,
  statementsIn,
} from "../records/index.ts";
import { CLAIM, STATEMENT } from "./examples.ts";
import { Paged, ask, idOf, pageOf } from "./route.ts";
import type { Api } from "./route.ts";
import { there } from "./stories.ts";

/** Statements that come with a case, and statements that are laid beside their sources. */
const [FIRST, BESIDE] = [20, 200];

export function claimRoutes(api: Api, { ledger }: Desk): void {
  ask(
    api,
    {
      path: "/claims/{id}",
      summary:
        "A claim with its case: origins as an interval with the ways of the statements, who says what, relations.",
      params: idOf("a claim", CLAIM),
      returns: Case,
    },
    async ({ params: { id } }) => {
      const found = there(await ledger.claim(id), "claim", id);
      return { ...caseOf(found, 0, FIRST), next: cursorOf("said", FIRST < found.told.length ? FIRST : null) };
    },
  );

  ask(
    api,
    {
      path: "/claims/{id}/statements",
      summary: "The statements of a claim in order of arrival.",
      params: idOf("a claim", CLAIM),
      query: Paged,
      returns: pageOf(Said, "Said"),
    },
    async ({ params: { id }, query: { limit, after } }) => {
      const found = there(await ledger.claim(id), "claim", id);
      const from = placeIn("said", after) ?? 0;
      const next = from + limit < found.told.length ? from + limit : null;
      return { items: saidIn(found, from, limit), next: cursorOf("said", next) };
    },
  );

  ask(
    api,
    {
      path: "/claims/{id}/retold",
      summary: "Retellings that say otherwise than the source that they name, where what the source says is there too.",
      params: idOf("a claim", CLAIM),
      returns: listOf(Retold),
    },
    async ({ params: { id } }) => {
      const { told } = there(await ledger.claim(id), "claim", id);
      const found = await ledger.retoldOf(told.slice(0, BESIDE).map(({ statement }) => statement.id));
      return retoldIn(ledger, found);
    },
  );

  ask(
    api,
    {
      path: "/statements/{id}",
      summary: "A statement with its words and its chain, as people have corrected it.",
      params: idOf("a statement", STATEMENT),
      returns: Statement,
    },
    async ({ params: { id } }) => there((await statementsIn(ledger, [id]))[0] ?? null, "statement", id),
  );

  ask(
    api,
    {
      path: "/statements/{id}/receipt",
      summary: "What proves a statement: its exact words, where they stand, and the hash of what they were read from.",
      params: idOf("a statement", STATEMENT),
      returns: Receipt,
    },
    async ({ params: { id } }) => {
      const proof = there(await ledger.receiptOf(id), "statement", id);
      return receiptOf(proof, (await ledger.articlesOf([proof.article]))[0]!);
    },
  );
}
