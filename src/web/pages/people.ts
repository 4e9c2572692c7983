// The people and bodies that speak, who speaks most first.

import type { EntityLine } from "../../ledger/index.ts";
import type { Page } from "../frame.ts";
import { entityHref } from "../links.ts";
import { markup } from "../markup.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { beginningOf } from "../words/labels.ts";
import { nameOfEntity } from "./entity.ts";

export function peoplePage(people: Stretch<EntityLine>): Page {
  return {
    title: "People and bodies",
    section: "people",
    records: "/people",
    main: markup`<header class="head"><h1>People and bodies</h1><p class="facts">Who speaks in what was read, and who passes on what others say.</p></header>
${
  people.items.length === 0
    ? markup`<p>Nobody yet.</p>`
    : markup`<div class="scroll" tabindex="0" role="group" aria-label="Table of people and bodies"><table><thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Also written</th><th scope="col">Statements</th></tr></thead><tbody>${people.items.map(rowOf)}</tbody></table></div>
${pager(people, "people")}`
}`,
  };
}

const rowOf = (
  entity: EntityLine,
) => markup`<tr class="item" tabindex="-1"><th scope="row"><a class="open" href="${entityHref(entity.id)}"><bdi>${nameOfEntity(entity)}</bdi></a></th><td><bdi>${beginningOf(entity.roles[0] ?? "", 70)}</bdi></td><td><bdi>${beginningOf(entity.names.slice(1, 4).join(", "), 90)}</bdi></td><td class="value">${entity.statements}</td></tr>
`;
