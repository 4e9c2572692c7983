// OPML: the list of feeds that programs hand each other. Folders are outlines around outlines.

import type { Opml } from "feedsmith";
import { lineOf } from "../page/metadata/stated.ts";
import { webAddress } from "./entry.ts";
import { mendedXml, withoutControls } from "./mending.ts";

/** One feed of a list. */
export interface Subscription {
  readonly title: string | null;
  /** The address of the feed. */
  readonly address: string;
  /** The site that it belongs to. */
  readonly home: string | null;
  /** The folders that it lies in, outermost first. */
  readonly folders: readonly string[];
}

/** A list of feeds, in its order; a feed that stands in two folders is there twice. */
export interface Subscriptions {
  readonly title: string | null;
  readonly subscriptions: readonly Subscription[];
  readonly repaired: boolean;
}

const MOST = 20_000;
/** Deepest folder that has a name of its own; what lies deeper lies in it. */
const DEEPEST = 20;

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

type Outline = Opml.Outline<string>;

/** The feeds that a list in OPML names; null where it is none. */
export async function subscriptionsIn(xml: string): Promise<Subscriptions | null> {
  const { parseOpml } = await import("feedsmith");
  const mended = mendedXml(xml, (text) => parseOpml(text), cutAtLastSign);
  const [list] = mended?.parts ?? [];
  if (!mended || !list) return null;
  const subscriptions: Subscription[] = [];
  gather(list.body?.outlines ?? [], [], subscriptions);
  return { title: lineOf(list.head?.title), subscriptions, repaired: mended.repaired };
}

/** Up to the last whole outline; the parser closes what is open around it. */
const cutAtLastSign = (text: string) => text.slice(0, text.lastIndexOf(">") + 1);

function gather(outlines: readonly Outline[], folders: readonly string[], found: Subscription[]): void {
  for (const outline of outlines) {
    const title = lineOf(outline.title) ?? lineOf(outline.text);
    const address = webAddress(
      outline.xmlUrl ?? (/^(?:rss|atom|include)$/i.test(outline.type ?? "") ? outline.url : undefined),
    );
    if (address !== null && found.length < MOST)
      found.push({ title, address, home: webAddress(outline.htmlUrl), folders });
    const inside = address === null && title !== null && folders.length < DEEPEST ? [...folders, title] : folders;
    if (outline.outlines) gather(outline.outlines, inside, found);
  }
}

/** The list as OPML 2.0: every feed in its folders, in the order of the list. */
export async function subscriptionsOf(subscriptions: readonly Subscription[], title: string): Promise<string> {
  // The library writes no list of nothing.
  if (subscriptions.length === 0)
    return `${DECLARATION}\n<opml version="2.0"><head><title>${escaped(title)}</title></head><body/></opml>`;
  const { generateOpml } = await import("feedsmith");
  return generateOpml({ head: { title: clean(title) }, body: { outlines: outlinesOf(subscriptions) } });
}

function outlinesOf(subscriptions: readonly Subscription[]): Outline[] {
  const top: Outline[] = [];
  const known = new Map<string, Outline[]>([["[]", top]]);
  for (const { title, address, home, folders } of subscriptions) {
    const list = folderOf(folders, known);
    const text = clean(title ?? address);
    list.push({ text, title: text, type: "rss", xmlUrl: address, ...(home === null ? {} : { htmlUrl: home }) });
  }
  return top;
}

/** The outlines of a folder, which is made where it is missing. */
function folderOf(folders: readonly string[], known: Map<string, Outline[]>): Outline[] {
  const found = known.get(JSON.stringify(folders));
  if (found) return found;
  const [name, outlines] = [clean(folders.at(-1) ?? ""), [] as Outline[]];
  folderOf(folders.slice(0, -1), known).push({ text: name, title: name, outlines });
  known.set(JSON.stringify(folders), outlines);
  return outlines;
}

const clean = (text: string) => withoutControls(text).toWellFormed();

const escaped = (text: string) => clean(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
