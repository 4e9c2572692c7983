// Claims that one statement puts forward: a site shows them where they stand.

import type { Ledger } from "../../ledger/index.ts";
import { statementHref } from "../../web/index.ts";

/** Of these paths of claims ("/c/12ab"), where in an article each leads that one statement alone puts forward. */
export async function singleClaims(ledger: Ledger, paths: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map(paths.map((path) => [idIn(path), path]));
  const lines = await ledger.claimLines([...ids.keys()]);
  const members = new Map<string, string>();
  for (const { id, statements } of lines) {
    if (statements !== 1) continue;
    const [statement] = await ledger.members("claim", id);
    if (statement !== undefined) members.set(statement, id);
  }
  const found = new Map<string, string>();
  for (const { article, statement } of await ledger.statementsOf([...members.keys()])) {
    const path = ids.get(members.get(statement.id)!);
    if (path !== undefined) found.set(path, statementHref(article, statement.id));
  }
  return found;
}

/** An id as it stands in a path; what is no such writing stands for itself. */
function idIn(path: string): string {
  const id = path.slice("/c/".length);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
