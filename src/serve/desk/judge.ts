// What a form asks to be judged.

import { LedgerError, RELATIONS, splitId } from "../../ledger/index.ts";
import type { Judgement, Ledger, Verdict } from "../../ledger/index.ts";
import { RELATES, errorPage } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { correctionIn } from "./correction.ts";
import { thingIn } from "./judgements.ts";
import { frameOf, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";
import { Unclear } from "./unclear.ts";

/** Most members of one split, and things of one merge. */
const [MEMBERS, THINGS] = [1000, 50];

export async function judged(c: Asked, desk: Desk) {
  const form = await c.req.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const back = localPath(text("back"));
  try {
    const verdict = await verdictIn(desk.ledger, form);
    const kept = await desk.judge(verdict, c.get("person").name, text("why").slice(0, 500).trim());
    return c.redirect(await leadsTo(desk.ledger, kept, back), 303);
  } catch (error) {
    if (!(error instanceof LedgerError || error instanceof Unclear)) throw error;
    const words = error instanceof LedgerError ? error.message.replace(/^ledger: /, "") : error.message;
    return shown(c, frameOf(c, desk), errorPage("That cannot be judged", words), 409);
  }
}

/** A path of this desk; the first page where it is anything else. */
function localPath(path: string): string {
  const isOurs = path.startsWith("/") && !/^\/[/\\]|[\\\s]/.test(path) && path.length < 2000;
  return isOurs ? path : "/";
}

/** Back to where the form was, or to what a split has made. */
async function leadsTo(ledger: Ledger, { id, verdict }: Judgement, back: string): Promise<string> {
  const made = verdict.act === "split" ? await thingIn(ledger, splitId(verdict)) : null;
  const merged = verdict.act === "merge" ? await thingIn(ledger, verdict.things[0] ?? "") : null;
  const url = new URL((made ?? merged)?.href ?? back, "http://desk");
  url.searchParams.set("done", id);
  return `${url.pathname}${url.search}${url.hash}`;
}

type Form = Awaited<ReturnType<Asked["req"]["formData"]>>;

async function verdictIn(ledger: Ledger, form: Form): Promise<Verdict> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const all = (name: string) => form.getAll(name).map(String);
  switch (text("verdict")) {
    case "merge": {
      const other = idIn(text("other"));
      const things = [...new Set([...all("things"), ...(other === "" ? [] : [other])])].slice(0, THINGS);
      if (things.length < 2)
        throw new Unclear("Nothing was chosen to merge with: choose one of the list, or give an address.");
      return { act: "merge", things };
    }
    case "split": {
      const members = all("members").slice(0, MEMBERS);
      if (members.length === 0) throw new Unclear("Nothing was chosen: mark what does not belong here first.");
      return { act: "split", thing: text("thing"), members };
    }
    case "correct":
      return correctionIn(ledger, form);
    case "relate": {
      const [subject, relation] = [text("subject"), text("relation")];
      if (!Object.hasOwn(RELATES, relation)) throw new Unclear(`No relation: ${relation.slice(0, 60)}`);
      const object = text("other") === "" ? text("object") : statementIn(text("other"));
      if (object === "") throw new Unclear("No statement was chosen: choose one of the list, or give an address.");
      return { act: "relate", subject, object, relation: RELATIONS.find((one) => one === relation) ?? null };
    }
    case "confirm":
      return { act: "confirm", target: text("target") };
    case "undo":
      return { act: "undo", judgement: text("judgement") };
    default:
      throw new Unclear(`Nothing that can be judged: ${text("verdict").slice(0, 60)}`);
  }
}

/** The statement that an address of this desk names, or the id itself. */
const statementIn = (text: string): string =>
  (URL.parse(text, "http://desk")?.searchParams.get("s") ?? text).slice(0, 200);

/** The id in an address of this desk, or the id itself. */
const idIn = (text: string): string => {
  const path = /\/[sce]\/([^/?#]+)/.exec(text)?.[1] ?? text;
  try {
    return decodeURIComponent(path).slice(0, 200);
  } catch {
    return path.slice(0, 200);
  }
};
