// The fields of a record that a form changes.

import { instantOf } from "../../article/index.ts";
import type { Span } from "../../article/index.ts";
import type { Correctable, GivenLink, Ledger, Verdict } from "../../ledger/index.ts";
import { correctedBy } from "../../ledger/index.ts";
import { KINDS } from "../../statement/index.ts";
import type { Link } from "../../statement/index.ts";
import { CHOICES, chainText, chosenIn, placesOf, visible } from "../../web/index.ts";
import type { Asked } from "./shown.ts";
import { Unclear } from "./unclear.ts";

type Form = Awaited<ReturnType<Asked["req"]["formData"]>>;

/** Only what differs from the record as it stands is a correction. */
export async function correctionIn(ledger: Ledger, form: Form): Promise<Verdict> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const [kept] = await ledger.statementsOf([text("statement")]);
  if (!kept) throw new Unclear(`No such statement: ${text("statement").slice(0, 60)}`);
  const standing = correctedBy(await ledger.view(), kept.statement);
  const fields: Partial<Record<keyof Correctable, unknown>> = {};
  for (const [name, values] of Object.entries(CHOICES) as [keyof typeof CHOICES, readonly string[]][]) {
    const value = text(name);
    if (value === "" || value === standing[name]) continue;
    if (!values.includes(value)) throw new Unclear(`Not a value of ${name}: ${value.slice(0, 60)}`);
    fields[name] = value;
  }
  if (form.has("saidAt") && text("saidAt") !== (standing.saidAt ?? "")) fields.saidAt = dayIn(text("saidAt"));
  const sources = text("chain").replaceAll("\r\n", "\n");
  if (form.has("chain") && sources !== visible(chainText(standing.chain)).trim())
    fields.chain = await ledger.chainAs(standing.id, givenIn(sources, standing.chain));
  const [article] = await ledger.articlesOf([kept.article]);
  for (const part of ["content", "source", "cue"] as const) {
    const lines = text(part).replaceAll("\r\n", "\n");
    if (form.has(part) && lines !== placesOf(standing[part])) fields[part] = piecesIn(article!.article.text, lines);
  }
  if (Object.keys(fields).length === 0) throw new Unclear("Nothing was changed: the record stands as it was sent.");
  return { act: "correct", statement: standing.id, fields: fields as Partial<Correctable> };
}

function piecesIn(text: string, lines: string): Span[] {
  const found = chosenIn(text, lines.slice(0, 20_000));
  if (typeof found === "string") throw new Unclear(`${found.charAt(0).toUpperCase()}${found.slice(1)}`);
  return found;
}

function dayIn(value: string): string | null {
  if (value === "") return null;
  const isDay = /^[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?$/.test(value);
  const moment = isDay ? instantOf(value) : null;
  if (moment !== null && new Date(moment).toISOString().startsWith(value)) return value;
  throw new Unclear(`No date such as 2025-03-04: ${value.slice(0, 60)}`);
}

/** One link for each line: "Ana Ruiz (person)"; "(unnamed)" where nobody is named. */
function givenIn(lines: string, chain: readonly Link[]): GivenLink[] {
  const links = lines.split("\n").map((line) => line.trim());
  const found = links.filter((line) => line !== "");
  if (found.length === 0) throw new Unclear("A statement has a source: where nobody is named, write (unnamed).");
  return found.map((line) => {
    const bracket = line.endsWith(")") ? line.lastIndexOf("(") : -1;
    const word = bracket < 0 ? null : line.slice(bracket + 1, -1);
    const name = (bracket < 0 ? line : line.slice(0, bracket)).trim();
    const kind = KINDS.find((one) => one === word) ?? null;
    if (word !== null && kind === null) throw new Unclear(`Not one of ${KINDS.join(", ")}: ${word.slice(0, 60)}`);
    const known = chain.find((link) => visible(link.name ?? "") === name);
    return { name: known?.name ?? (name === "" ? null : name), kind };
  });
}
