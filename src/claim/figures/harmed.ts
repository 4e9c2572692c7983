// Whose fate a verb tells: those after “killed”, or those before “were killed”.

import type { Trigger } from "./trigger.ts";
import { DONE, isNoun } from "./fate.ts";
import type { Group, Words } from "./group.ts";
import { at, numberAt } from "./group.ts";
import { wholeAt } from "./words.ts";

/** The people of a fate, and whether it was done to them by somebody whom the sentence tells of. */
export interface Harmed {
  readonly isObject: boolean;
  readonly groups: readonly Group[];
}

const NOBODY: Harmed = { isObject: false, groups: [] };

/** Whose fate it is; nobody's where it is denied, or where something follows that is no people. */
export function harmedBy(words: Words, groups: readonly Group[], trigger: Trigger): Harmed {
  if (isDenied(words, trigger.first)) return NOBODY;
  if (trigger.isActive && !hasBeBefore(words, trigger.first)) {
    const objects = objectsOf(words, groups, trigger.last);
    if (objects.length > 0) return { isObject: true, groups: objects };
    if (hasObject(words, trigger.last + 1)) return NOBODY;
  }
  return trigger.isPassive ? { isObject: false, groups: subjectsOf(words, groups, trigger.first) } : NOBODY;
}

const BE = /^(?:was|were|is|are|been|being|be|got|get|gets|getting|['’]s|['’]re)$/;
const AFTER_BE =
  /^(?:also|both|all|either|each|critically|seriously|severely|fatally|mortally|badly|slightly|been|being|accidentally|reportedly|then|later|apparently|allegedly|themselves|himself|herself|not|n't|pronounced|found|declared|listed|left|presumed|still|and|airlifted|taken|transported|rushed|flown)$/;

function hasBeBefore(words: Words, first: number): boolean {
  for (let k = first - 1; k >= 0 && k >= first - 5; k -= 1) {
    if (BE.test(at(words, k))) return true;
    if (!AFTER_BE.test(at(words, k))) return false;
  }
  return false;
}

const UNDOES =
  /^(?:not|n['’]t|never|nearly|almost|if|could|would|might|may|should|to|threatened|trying|tried|attempting|attempt|attempted|plan|planned|wanted|unharmed|without)$/;

/** Was not hurt; tried to kill; could have been killed. */
function isDenied(words: Words, first: number): boolean {
  for (let k = first - 1; k >= 0 && k >= first - 4; k -= 1) {
    const word = at(words, k);
    if (/^[,;:]$/.test(word)) return false;
    // “Nearly 30 people died” tells of as many as it says.
    if (/^(?:nearly|almost)$/.test(word) && numberAt(words, k + 1)) continue;
    // “To find a woman shot” undoes nothing.
    const isOnWay = word === "to" && (k < first - 2 || /^(?:taken|transported|went)$/.test(at(words, first)));
    if (UNDOES.test(word) && !isOnWay) return true;
  }
  return false;
}

/** “Shot the dog”, “shot at a car”: something follows that is no people we know. */
function hasObject(words: Words, i: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (/^(?:at|up|into|through|the|his|her|their|its|it|my|our|him|them|several|many)$/.test(word.lower)) return true;
  if (/^an?$/.test(word.lower)) return !/^(?:block|mile|few|short|day|week|month|year|couple)$/.test(at(words, i + 1));
  const next = at(words, i + 1);
  if (wholeAt(word.lower) !== null && /^(?:times|shots|rounds|bullets)$/.test(next))
    return next !== "times" || !/^(?:were|was|been)$/.test(at(words, i - 2));
  return (
    word.pos === "PROPN" &&
    !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word.lower)
  );
}

function objectsOf(words: Words, groups: readonly Group[], last: number): readonly Group[] {
  const next = groups.findIndex(({ first }) => first > last);
  const found = groups[next];
  if (!found) return [];
  const gap = words.slice(last + 1, found.first);
  if (gap.length > 1 || gap.some(({ lower }) => !/^(?:down|and|both|of|up|to)$/.test(lower))) return [];
  return [found, ...chainAfter(words, groups, next)];
}

const FOLLOWING =
  /^(?:was|were|is|are|died|had|has|have|suffered|remain|remained|shot|killed|injured|wounded|dead|hurt)$/;

/** His wife and two children: groups joined by “and”; a name after a comma is the same person. */
export function chainAfter(words: Words, groups: readonly Group[], from: number): readonly Group[] {
  const found: Group[] = [];
  let { last } = groups[from]!;
  let isJoined = false;
  for (const group of groups.slice(from + 1, from + 1 + LONGEST_CHAIN)) {
    const gap = words.slice(last + 1, group.first).map(({ lower }) => lower);
    if (gap.length === 0 || gap.length > 2 || !gap.every((word) => /^(?:,|and|then|also)$/.test(word))) break;
    isJoined ||= gap.includes("and");
    // “Killed a man and two others were wounded”: those are of what follows.
    const after = group.last + (/^(?:also|both|later|all)$/.test(at(words, group.last + 1)) ? 2 : 1);
    if (FOLLOWING.test(at(words, after))) break;
    const isSame = !gap.includes("and") && (group.name !== null) !== (groups[from]!.name !== null);
    if (!isSame) found.push(group);
    last = group.last;
  }
  return isJoined ? found : [];
}

/** People that one sentence lists. */
const LONGEST_CHAIN = 40;

function subjectsOf(words: Words, groups: readonly Group[], first: number): readonly Group[] {
  let k = groups.length - 1;
  while (k >= 0 && groups[k]!.last >= first) k -= 1;
  while (k > 0 && (isPart(words, groups, k) || isWhence(words, groups, k))) k -= 1;
  const near = groups[k];
  return !near || isCut(words, near.last + 1, first) ? [] : [...chainBefore(words, groups, k), near];
}

/** “Three people, including a child,”; “seven victims, all males,”: the whole is meant, not the part alone. */
function isPart(words: Words, groups: readonly Group[], k: number): boolean {
  const { first, last, isOther } = groups[k]!;
  const lead = at(words, first - 1);
  const hasComma = at(words, last + 1) === ",";
  if (/^(?:including|included)$/.test(lead)) return true;
  if (lead === "all" && at(words, first - 2) === "," && hasComma) return true;
  if (lead === "and" && !isOther && groups[k - 1] && isPart(words, groups, k - 1)) return true;
  return lead === "of" && /^(?:one|two|three|four|some|most|all)$/.test(at(words, first - 2)) && hasComma;
}

/** “12 soldiers from Orm were killed”: it is the soldiers who were, and Orm is where they are from. */
function isWhence(words: Words, groups: readonly Group[], k: number): boolean {
  const { first, name, age } = groups[k]!;
  const before = groups[k - 1]!;
  const isName = name !== null && age === null && /^(?:from|in|at|near|outside)$/.test(at(words, first - 1));
  return isName && before.isNumbered && first - before.last <= NEAR && first - 1 > before.last;
}

/** Words from people to the name of the place that they are from. */
const NEAR = 5;

/** Farthest word from its subject that a verb may be. */
const FARTHEST = 22;

/** Is there another verb of harm or a new clause between? */
function isCut(words: Words, from: number, to: number): boolean {
  if (to - from > FARTHEST) return true;
  for (let i = from; i < to; i += 1) {
    const word = at(words, i);
    // “Killed or injured” is of one subject.
    if (i === to - 2 && /^(?:and|or)$/.test(at(words, i + 1))) break;
    if (
      /^[;:]$/.test(word) ||
      (DONE.has(word) && !isNoun(words, i) && !/(?:shot|hit|struck|wounded|injured|hurt)$/.test(word))
    )
      return true;
  }
  return false;
}

/** “The victim, John Ruiz,” is one; “A, B and C” are three. */
function chainBefore(words: Words, groups: readonly Group[], from: number): readonly Group[] {
  const found: Group[] = [];
  let { first } = groups[from]!;
  let isJoined = false;
  for (let k = from - 1; k >= 0; k -= 1) {
    const gap = words.slice(groups[k]!.last + 1, first).map(({ lower }) => lower);
    const hasAnd = gap.includes("and") || gap.includes("&");
    if (gap.length === 0 || gap.length > 3 || !gap.every((word) => /^(?:,|and|&|then|also)$/.test(word))) break;
    if (!hasAnd && !isJoined) break;
    isJoined = true;
    found.push(groups[k]!);
    ({ first } = groups[k]!);
  }
  return found.reverse();
}
