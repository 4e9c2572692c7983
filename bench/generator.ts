// News that never was: a seeded stream of articles over some eighty days, with stories that begin and end, agency
// texts that others reprint, and people who are quoted. Every word of it is invented here.

import type { Told } from "../src/story/index.ts";
import { chance, type Chance } from "./invented/chance.ts";
import { AGENCIES, newspapers, slug, states, type Person } from "./invented/names.ts";
import { plot, type Plot } from "./invented/plot.ts";
import { headline, paragraphs, type Desk } from "./invented/sentences.ts";

/** A generated article with the story that it is of. */
export interface Invented extends Told {
  readonly url: string;
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
  readonly story: number;
  /** Id of the agency's text that it reprints. */
  readonly reprints: string | null;
  /** Whom its text names. */
  readonly people: readonly Person[];
  readonly bodies: readonly string[];
}

/** Days over which articles are spread, and articles a day at least. */
const [DAYS, DAILY] = [80, 40];
/** Shares of articles that open a story, and of those that reprint an agency where there is a text of it. */
const [OPENS, REPRINTS] = [0.2, 0.4];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const FIRST_DAY = Date.UTC(2031, 0, 1);
const MINUTES = 24 * 60;

interface Live {
  readonly plot: Plot;
  readonly until: number;
  readonly wires: Invented[];
  articles: number;
}

/** `count` articles in the order of their publication, the same for the same count and seed. */
export function* invented(count: number, seed = 1): Generator<Invented> {
  const draws = chance(seed);
  const [world, papers] = [states(draws), newspapers(draws, 120)];
  const daily = Math.max(DAILY, count / DAYS);
  const live: Live[] = [];
  let stories = 0;
  for (let n = 0; n < count; n += 1) {
    const day = Math.floor(n / daily);
    const moment = FIRST_DAY + (day * MINUTES + Math.floor(((n % daily) / daily) * MINUTES)) * 60_000;
    if (n % daily < 1) drop(live, day);
    const opens = live.length < 5 || draws.is(OPENS);
    if (opens) live.push(begun(draws, plot(draws, (stories += 1), world), day));
    const story = opens ? live.at(-1)! : live[Math.floor(live.length * draws.draw() ** 3)]!;
    story.articles += 1;
    yield article(draws, story, papers, `invented-${seed}-${n}`, new Date(moment));
  }
}

/** The first stories are written about most. Most are over in days; a few go on for weeks. */
const begun = ({ is, under }: Chance, of: Plot, day: number): Live => ({
  plot: of,
  until: day + 1 + under(is(0.05) ? 50 : is(0.5) ? 3 : 10),
  wires: [],
  articles: 0,
});

/** Stories that are over are written about no more. */
function drop(live: Live[], day: number): void {
  const left = live.filter(({ until }) => until >= day);
  if (left.length < live.length) live.splice(0, live.length, ...left);
}

function article(draws: Chance, story: Live, papers: readonly string[], id: string, moment: Date): Invented {
  const wire = story.wires.length > 0 && draws.is(REPRINTS) ? draws.of(story.wires) : null;
  const publisher = wire || !draws.is(0.15) ? draws.of(papers) : draws.of(AGENCIES);
  const figure = story.plot.figure + Math.floor(Math.log2(story.articles) * 2);
  const weekday = WEEKDAYS[moment.getUTCDay()]!;
  const desk: Desk = { chance: draws, plot: story.plot, weekday, figure, named: new Set() };
  const title = headline(desk);
  const text = wire ? reprint(desk, wire) : paragraphs(desk, 6 + draws.under(8)).join("\n\n");
  const isNamed = (name: string) => text.includes(name);
  const { people, body, company } = story.plot;
  const made: Invented = {
    id,
    url: `https://${slug(publisher)}.example/${slug(title).slice(0, 60)}-${id}`,
    publisher,
    published: `${moment.toISOString().slice(0, 16)}Z`,
    title,
    text,
    story: story.plot.number,
    reprints: wire?.id ?? null,
    people: people.filter(({ name }) => isNamed(name)),
    bodies: [body, company, ...AGENCIES].filter(isNamed),
  };
  if (AGENCIES.some((agency) => agency === publisher)) story.wires.push(made);
  return made;
}

/** The agency's text: whole or cut at the end, mostly credited, at times with a paragraph of the paper's own. */
function reprint(desk: Desk, { text, publisher }: Invented): string {
  const { chance: draws } = desk;
  const whole = text.split("\n\n");
  const kept = draws.is(0.5) ? whole : whole.slice(0, Math.max(3, Math.ceil(whole.length * (0.5 + draws.draw() / 2))));
  const credited = draws.is(0.5) ? kept.with(0, kept[0]!.replace(" — ", ` (${publisher}) — `)) : kept;
  const own = draws.is(0.4) ? paragraphs(desk, 1).slice(1) : [];
  const foot = draws.is(0.3) ? [`With reporting by ${publisher}.`] : [];
  return [...credited, ...own, ...foot].join("\n\n");
}
