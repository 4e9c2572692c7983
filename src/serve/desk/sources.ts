// What is watched.

import { sourcesPage } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { frameOf, partOf, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";

const PAGE = 100;

export async function showSources(c: Asked, desk: Desk) {
  const page = partOf(c, await desk.ledger.sources(), PAGE);
  return shown(c, frameOf(c, desk), sourcesPage(page));
}
