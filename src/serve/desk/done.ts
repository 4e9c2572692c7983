import type { Frame } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import type { Asked } from "./shown.ts";

/** The judgement that a form has just made and that the address names; null where it names none. */
export async function doneIn(c: Asked, { ledger }: Desk): Promise<Frame["done"]> {
  const id = c.req.query("done");
  const judgement = id === undefined ? undefined : (await ledger.judgements()).find((one) => one.id === id);
  return judgement ? { id: judgement.id, act: judgement.verdict.act } : null;
}
