// whence judge: what a person decides stands above what machines think, until it is undone.

import { userInfo } from "node:os";
import { RELATIONS, openLedger, splitId } from "../../ledger/index.ts";
import type { Judgement, Ledger, Verdict } from "../../ledger/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { correctionsIn, linksIn, piecesIn, spansOf } from "../corrections.ts";
import { oneLined, timeOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writeAll } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";

export const judge: Command = {
  name: "judge",
  summary: "Keeps what a person decides: merge, split, correct, relate, confirm, undo; or lists what was decided.",
  arguments: [
    { name: "act", summary: "merge, split, correct, relate, confirm, undo or list" },
    {
      name: "id",
      many: true,
      optional: true,
      summary:
        "merge: two or more stories, claims or entities; split: one of them, then the members that leave it (articles, statements, statement#place); correct: a statement, then field=value (content, source and cue by their places, 120-163, or their exact words); relate: a statement, another, and what the first does to it (denies, nothing, …); confirm: anything; undo: a judgement",
    },
  ],
  options: [
    ledgerOption,
    { name: "--why", value: "words", summary: "the reason, kept with the judgement", default: "none" },
    { name: "--by", value: "name", summary: "who judges", default: "the name of the account" },
    formatOption,
  ],
  examples: [
    { line: "whence judge merge 5f0c1d2e3a4b5c6d 77aa88bb99cc00dd --why 'one toll'", shows: "Two claims are one." },
    { line: "whence judge split 5f0c1d2e3a4b5c6d 0123456789abcdef", shows: "A statement has a claim of its own." },
    { line: "whence judge correct 0123456789abcdef act=deny certainty=possible", shows: "The record was misread." },
    {
      line: "whence judge correct 0123456789abcdef 'content=at least 17 people had died'",
      shows: "These words of the text are what is put forward.",
    },
    {
      line: "whence judge correct 0123456789abcdef 'chain=Ana Ruiz (person) > Coast Wire'",
      shows:
        "Ana Ruiz said it first and Coast Wire passed it on; what a name is may be left out where an article says it.",
    },
    {
      line: "whence judge relate 0123456789abcdef 5f0c1d2e3a4b5c6d denies",
      shows: "The first statement denies the second.",
    },
    { line: "whence judge list", shows: "Who decided what, when and why, with the ids that undo takes." },
  ],
  run,
};

type Make = (ids: readonly string[]) => Verdict;

/** Each act with the fewest ids that it takes. */
const ACTS: Readonly<Record<string, readonly [fewest: number, make: Make]>> = {
  merge: [2, (things) => ({ act: "merge", things })],
  split: [2, ([thing = "", ...members]) => ({ act: "split", thing, members })],
  correct: [2, ([statement = "", ...fields]) => correction(statement, fields)],
  relate: [
    3,
    ([subject = "", object = "", word = ""]) => ({ act: "relate", subject, object, relation: relationIn(word) }),
  ],
  confirm: [1, ([target = ""]) => ({ act: "confirm", target })],
  undo: [1, ([judgement = ""]) => ({ act: "undo", judgement })],
};

function correction(statement: string, fields: readonly string[]): Verdict {
  linksIn(fields);
  return { act: "correct", statement, fields: correctionsIn(fields) };
}

function relationIn(word: string): (typeof RELATIONS)[number] | null {
  const found = RELATIONS.find((one) => one === word);
  if (!found && word !== "nothing") throw new Usage(`judge: not ${RELATIONS.join(", ")}, nothing: ${word}`);
  return found ?? null;
}

/** A correction with the spans that its words have in the text of the statement, and with what is known of its sources. */
async function whole(ledger: Ledger, verdict: Verdict, fields: readonly string[]): Promise<Verdict> {
  if (verdict.act !== "correct") return verdict;
  const [pieces, links] = [piecesIn(fields), linksIn(fields)];
  const [said] = await ledger.statementsOf([verdict.statement]);
  const [kept] = await ledger.articlesOf(said ? [said.article] : []);
  const spans = kept ? spansOf(pieces, kept.article.text) : {};
  const chain = links && { chain: await ledger.chainAs(verdict.statement, links) };
  return { ...verdict, fields: { ...verdict.fields, ...spans, ...chain } };
}

async function run(call: Call, terminal: Terminal): Promise<number> {
  const [act = "", ...ids] = call.arguments;
  if (act === "list") return list(call, terminal);
  const [fewest, make] = ACTS[Object.hasOwn(ACTS, act) ? act : ""] ?? [];
  if (!make) throw new Usage(`judge: no act, not ${[...Object.keys(ACTS), "list"].join(", ")}: ${act}`);
  if (ids.length < fewest!) throw new Usage(`judge: ${act} takes at least ${fewest} ids: ${ids.join(" ")}`);
  const verdict = make(ids);
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { create: false });
    const person = valueOf(call, "by") ?? userInfo().username;
    const kept = await ledger.judge(await whole(ledger, verdict, ids.slice(1)), person, valueOf(call, "why") ?? "");
    await writeAll(call, listing, terminal, [kept]);
    return 0;
  });
}

async function list(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    await writeAll(call, listing, terminal, await ledger.judgements());
    return 0;
  });
}

const listing: Listing<Judgement> = {
  lines: ({ id, verdict, person, at, why }) => [
    `${verdict.act}  ${oneLined(aboutOf(verdict))}`,
    ...(verdict.act === "split" ? [`    makes ${splitId(verdict)}`] : []),
    `    ${oneLined(person)}, ${timeOf(at)}${why === "" ? "" : `: ${oneLined(why)}`}`,
    `    judgement ${id}`,
    "",
  ],
  record: (judgement) => {
    const { verdict } = judgement;
    return verdict.act === "split" ? { ...judgement, makes: splitId(verdict) } : judgement;
  },
  columns: {
    judgement: ({ id }) => id,
    act: ({ verdict }) => verdict.act,
    about: ({ verdict }) => oneLined(aboutOf(verdict)),
    person: ({ person }) => oneLined(person),
    at: ({ at }) => at,
    why: ({ why }) => oneLined(why),
  },
};

/** What a verdict speaks of, in one line. */
function aboutOf(verdict: Verdict): string {
  if (verdict.act === "merge") return verdict.things.join(" ");
  if (verdict.act === "split") return [verdict.thing, ...verdict.members].join(" ");
  if (verdict.act === "correct") return `${verdict.statement} ${JSON.stringify(verdict.fields)}`;
  if (verdict.act === "relate") return `${verdict.subject} ${verdict.relation ?? "nothing"} ${verdict.object}`;
  return verdict.act === "confirm" ? verdict.target : verdict.judgement;
}
