// What a change of a ledger comes to for those who want to be told: denied, disputed, a further origin, a figure that
// moved, a page that was edited or taken down. A new event is a function here, a line at the foot, and one in rules.ts.

import type { Change, ClaimCase } from "../../ledger/index.ts";
import { editsOf } from "../../web/edits/index.ts";
import { answersOf, line, titleWas } from "../../web/index.ts";
import { keyOf } from "./content.ts";
import type { NoticeReceipt } from "./content.ts";
import { MOST } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { pageReceipt } from "./pages.ts";
import type { Rule } from "./rules.ts";

/** What an event comes to before rules are asked: where it belongs and what it says. */
export interface Found {
  /** The same for the same event, whenever it is looked at. */
  readonly event: string;
  readonly what: string;
  readonly stories: readonly string[];
  readonly claim: string | null;
  readonly receipts: readonly NoticeReceipt[];
}

type Matcher = (desk: Desk, change: Change, rule: Rule) => Promise<readonly Found[]>;

const SAYS: Readonly<Record<string, string>> = {
  denied: "denies",
  disputed: "gives another figure than",
  confirmed: "confirms",
  retracted: "takes back",
};

/** A statement does something to an earlier one. */
const answer: Matcher = async (desk, { kind, detail }, { event }) => {
  const [statement, earlier] = [String(detail["statement"]), String(detail["earlier"])];
  const [later, first] = [await desk.told(statement), await desk.told(earlier)];
  if (!first) return [];
  const claim = first.one;
  const [source] = later?.told.held.chain ?? [];
  const who = source?.name ? line(source.name) : "A source that is not named";
  // One who denies the same again, or in another outlet, is no news.
  const known = source?.entity ?? statement;
  return [
    {
      event: keyOf(kind, claim.told[0]!.statement.id, known),
      what: `${who} ${SAYS[event]}: “${line(claim.text)}”${event === "confirmed" ? againstIt(claim) : ""}`,
      stories: await desk.storiesOf(claim.told.map(({ kept }) => kept.article.id)),
      claim: claim.id,
      receipts: await desk.receipts([statement, earlier, ...(event === "confirmed" ? againstFor(claim) : [])]),
    },
  ];
};

/** "; denied by Velko Đarnović (4 March 2025)". */
const againstIt = ({ status }: ClaimCase): string => {
  const answers = answersOf(status.positions);
  return answers === null ? "" : `; ${line(answers)}`;
};

/** What proves that. */
const againstFor = ({ status }: ClaimCase): string[] =>
  status.positions
    .filter((position) => answersOf([position]) !== null)
    .flatMap(({ statements }) => statements.slice(0, 1))
    .slice(0, MOST / 2);

/** So many independent origins stand behind a claim, and before there were fewer. */
const origins: Matcher = async (desk, { subject, detail }, { number }) => {
  const wanted = number ?? 2;
  if (!(Number(detail["from"]) < wanted && Number(detail["to"]) >= wanted)) return [];
  const claim = await desk.claim(subject);
  if (!claim) return [];
  const statements = claim.origins.groups.flatMap((group) => group.statements.slice(0, 1));
  return [
    {
      event: keyOf("origins", claim.told[0]!.statement.id, wanted),
      what: `${wanted} independent origins stand behind this: “${line(claim.text)}”${againstIt(claim)}`,
      stories: await desk.storiesOf(claim.told.map(({ kept }) => kept.article.id)),
      claim: claim.id,
      receipts: await desk.receipts([...statements.slice(0, MOST / 2), ...againstFor(claim)]),
    },
  ];
};

/** An article gives a figure that its story had not, and that is far from the one before. */
const figure: Matcher = async (desk, { subject }, { number }) => {
  const found: Found[] = [];
  for (const story of await desk.storiesOf([subject])) {
    for (const { counted, from, to, percent, point, before } of await desk.moves(story)) {
      if (point.article !== subject || percent <= (number ?? 10)) continue;
      const told = await desk.told(point.statement);
      found.push({
        event: keyOf("figure", point.statement, counted, to),
        what: `${line(counted)}: ${shown(from)}, now ${shown(to)} (${to > from ? "up" : "down"} ${Math.round(percent)} %)`,
        stories: [story],
        claim: told?.one.id ?? null,
        receipts: await desk.receipts([point.statement, before.statement]),
      });
    }
  }
  return found;
};

const shown = (number: number) => number.toLocaleString("en", { maximumFractionDigits: 3 });

/** A page has another text than it had. */
const edited: Matcher = async (desk, { subject, detail }) => {
  const [after, before] = [await desk.ledger.reading(subject), await desk.ledger.reading(String(detail["earlier"]))];
  if (!after || !before) return [];
  const edits = editsOf(before.article, after.article);
  const receipts: NoticeReceipt[] = [];
  for (const [{ article }, words] of [
    [before, edits.flatMap(({ was }) => was)],
    [after, edits.flatMap(({ now }) => now)],
  ] as const)
    for (const quote of words.slice(0, MOST / 2)) receipts.push(...(await pageReceipt(desk.ledger, article, quote)));
  if (receipts.length === 0) receipts.push(...(await pageReceipt(desk.ledger, after.article, null)));
  const how = detail["silent"] === true ? "edited silently" : "edited";
  const title = titleWas(before.article, after.article);
  return [
    {
      event: keyOf("edited", subject, Number(detail["version"] ?? 0)),
      what: `A page was ${how}: ${line(after.article.title ?? after.article.url ?? subject)}${title === null ? "" : ` (before: ${title})`}`,
      stories: await desk.storiesOf([subject, before.article.id]),
      claim: null,
      receipts,
    },
  ];
};

/** Nothing is at an address any more. */
const gone: Matcher = async (desk, { subject, detail }) => {
  const reading = await desk.ledger.reading(subject);
  if (!reading) return [];
  const { article } = reading;
  return [
    {
      event: keyOf("gone", String(detail["fate"])),
      what: `A page was taken down (${line(String(detail["seen"]))}): ${line(article.title ?? article.url ?? subject)}`,
      stories: await desk.storiesOf([subject]),
      claim: null,
      receipts: await pageReceipt(desk.ledger, article, null),
    },
  ];
};

/** Who looks for each event, by its name in a rule. */
export const matchers: Readonly<Record<string, Matcher>> = {
  denied: answer,
  disputed: answer,
  confirmed: answer,
  retracted: answer,
  origins,
  figure,
  edited,
  gone,
};
