// A letter as messages of a channel: at most 4,096 UTF-16 code units each, cut between sentences.

import type { Letter } from "../content.ts";
import { unitsOf } from "../written.ts";
import type { Unit } from "../written.ts";

/** Most that one message holds, its marks counted with it. */
export const LONGEST = 4096;

/** What Telegram's HTML would take for marks of its own. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The messages of a letter, each with room for what is written below it. */
export function messagesOf(letter: Letter, room: number): string[] {
  const most = LONGEST - room;
  const messages: string[] = [];
  let message = "";
  for (const own of boundIn(unitsOf(letter))) {
    const isTogether = message !== "" && lengthOf(own) <= most && message.length + lengthOf(own) > most;
    if (isTogether) {
      messages.push(message);
      message = "";
    }
    for (const { html, joint } of own.flatMap((unit) => piecesOf(unit, most))) {
      const added = message === "" ? html : joint + html;
      if (message.length + added.length <= most) message += added;
      else {
        messages.push(message);
        message = html;
      }
    }
  }
  return message === "" ? messages : [...messages, message];
}

/** Units with those that must stand in one message with them, such as a claim with its denial. */
function boundIn(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    if (unit.isBound && groups.length > 0) groups.at(-1)!.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

const lengthOf = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + jointBefore(unit).length + dressed(unit, unit.text).length, 0);

/** What stands between a unit and the one before it. */
const jointBefore = ({ opens, tone }: Unit): string => (!opens ? " " : tone === "small" ? "\n" : "\n\n");

/** A unit as HTML; one that is longer than a message is cut at blanks, or where there is none anywhere. */
function piecesOf(unit: Unit, most: number): { html: string; joint: string }[] {
  const pieces: { html: string; joint: string }[] = [];
  let rest = unit.text;
  while (rest !== "") {
    let end = rest.length;
    while (dressed(unit, rest.slice(0, end)).length > most) end = shorter(rest, end);
    const joint = pieces.length > 0 ? " " : jointBefore(unit);
    pieces.push({ html: dressed(unit, rest.slice(0, end)), joint });
    rest = rest.slice(end).trimStart();
  }
  return pieces;
}

/** A place before another at which a text may be cut: a blank, or no half of a surrogate pair. */
function shorter(text: string, end: number): number {
  const half = Math.floor(end * 0.9);
  const blank = text.lastIndexOf(" ", half);
  const place = blank > half / 2 ? blank : half;
  return Math.max(1, /[\ud800-\udbff]/.test(text[place - 1] ?? "") ? place - 1 : place);
}

/** Longest address that is made a link. */
const LONGEST_LINK = 1000;

function dressed({ href, tone }: Unit, text: string): string {
  if (tone === "title") return `<b>${escaped(text)}</b>`;
  const isLink = href !== null && href.length <= LONGEST_LINK;
  return isLink ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text);
}
