// What is watched, and what is to be: sources are added, looked at and taken off the list.

import type { SourceLine } from "../../ledger/index.ts";
import { Unlisted, durationOf, shownDuration } from "../../read/listed/index.ts";
import type { WatchSource } from "../../read/watch/index.ts";
import { errorPage, sourcesPage } from "../../web/index.ts";
import type { ShownSource } from "../../web/index.ts";
import { Rates } from "../access/rates.ts";
import type { Desk } from "../env.ts";
import { Refusal } from "../problem.ts";
import { Looks, wordsFor } from "../watching/looks.ts";
import { watchlistIn } from "../watching/watchlist.ts";
import type { Watchlist } from "../watching/watchlist.ts";
import { cursorOf, frameOf, partOf, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";
import { Unclear } from "./unclear.ts";

const PAGE = 100;

/** Looks at once that one person may ask for, and how many more each second: they reach out to others' machines. */
const LOOKS = { burst: 10, perSecond: 0.1 };

/** Longest address that is looked at. */
const LONGEST = 2000;

/** The page of what is watched, and what its forms ask for. */
export interface Sources {
  readonly show: (c: Asked) => Promise<Response>;
  readonly change: (c: Asked) => Promise<Response>;
}

export function sourcesOf(desk: Desk): Sources {
  const list = desk.sources ? watchlistIn(desk.sources.file, desk.sources) : null;
  const looks = new Looks((error) => desk.report?.(error, "/sources"));
  const rates = new Rates(LOOKS);
  return {
    show: (c) => showSources(c, desk, list, looks),
    change: async (c) => {
      if (!list) throw new Refusal(404);
      try {
        return await changed(c, desk, list, looks, rates);
      } catch (error) {
        if (!(error instanceof Unlisted || error instanceof Unclear)) throw error;
        const words = error instanceof Unlisted ? wordsFor(error) : error.message;
        return shown(c, frameOf(c, desk), errorPage("That cannot be done", words), 409);
      }
    },
  };
}

async function showSources(c: Asked, desk: Desk, list: Watchlist | null, looks: Looks) {
  const { role, name } = c.get("person");
  const rows = rowsOf(await desk.ledger.sources(), (await list?.sources()) ?? null);
  // The file may change without the ledger.
  if (list) c.header("cache-control", "private, no-store");
  const frame = frameOf(c, desk);
  const page = sourcesPage(
    {
      sources: partOf(c, rows, PAGE),
      looks: looks.of(name, cursorOf(c, "look")),
      mayTest: list !== null && role !== "reader",
      mayChange: list !== null && role === "admin",
    },
    frame,
  );
  return shown(c, frame, page);
}

/** What is on the list and how it is, then what was watched once; without a list, what was watched. */
function rowsOf(lines: readonly SourceLine[], listed: readonly WatchSource[] | null): ShownSource[] {
  const health = new Map(lines.map((line) => [line.address, line]));
  const onList = new Set(listed?.map(({ address }) => address));
  const rows = (listed ?? []).map(({ name, address, kind, every }): ShownSource => {
    const wait = every === null ? null : shownDuration(every);
    return { name, address, kind, every: wait, isListed: true, health: health.get(address) ?? null };
  });
  const others = lines.filter(({ address }) => !onList.has(address));
  const left = others.map((line): ShownSource => ({
    ...pick(line),
    every: null,
    isListed: listed === null,
    health: line,
  }));
  return [...rows, ...left];
}

const pick = ({ name, address, kind }: SourceLine) => ({ name, address, kind });

async function changed(c: Asked, desk: Desk, list: Watchlist, looks: Looks, rates: Rates) {
  const form = await c.req.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const { name: person, role } = c.get("person");
  const [act, address] = [text("act"), text("address")];
  if (act !== "test" && role !== "admin") throw new Refusal(403, "only admins change what is watched");
  if (address === "" || address.length > LONGEST) throw new Unclear("No address was given.");
  if (act === "remove") {
    await list.remove(address);
    return c.redirect("/sources", 303);
  }
  if (act !== "add" && act !== "test") throw new Unclear(`Nothing that can be done: ${act.slice(0, 60)}`);
  const every = everyIn(text("every"));
  const wait = rates.take(person, Date.parse(desk.now()));
  if (wait > 0) throw new Refusal(429, `again in ${wait} seconds`);
  const look = looks.begin({ act, address, person }, async () => {
    if (act === "test") return `holds ${await list.test(address)}`;
    const { kind, name } = await list.add(address, every);
    return `added as a ${kind}: ${name}`;
  });
  return c.redirect(`/sources?look=${look.number}#look`, 303);
}

function everyIn(text: string): number | null {
  const every = text === "" ? null : durationOf(text);
  if (text !== "" && every === null) throw new Unclear(`No time such as 30m, 2h or 1d: ${text.slice(0, 60)}`);
  return every;
}
