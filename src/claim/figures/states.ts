// Where people are, as against what was done to them: aboard, in hospital, in custody, under the rubble. Who was aboard
// a train and who died in it are two counts.

import type { Words } from "./group.ts";
import { at } from "./group.ts";
import type { Fate, Trigger } from "./trigger.ts";

type TriggerRule = (words: Words, i: number) => Trigger | null;

const state = (fate: Fate, first: number, last: number, by: string): Trigger => ({
  fate,
  first,
  last,
  isActive: false,
  isPassive: true,
  by,
});

const HOSPITAL = /^(?:hospitals?|trauma|medical|clinic|hospital's)$/;
/** Farthest word from the verb that may still name the hospital. */
export const FAR = 14;

export const tailOf = (words: Words, i: number) => words.slice(i + 1, i + FAR).map(({ lower }) => lower);

/** Taken to a hospital; remain in hospital. */
const taken: TriggerRule = (words, i) => {
  const word = at(words, i);
  if (
    !/^(?:taken|transported|rushed|airlifted|flown|admitted|treated|sent|driven|brought|went|walked|checked|remain|remained|remains)$/.test(
      word,
    )
  )
    return null;
  const tail = tailOf(words, i);
  const hospital = tail.findIndex((one) => HOSPITAL.test(one));
  if (hospital < 0 || tail.slice(0, hospital).some((one) => /^(?:and|where|who|;)$/.test(one))) return null;
  return { fate: "treated", first: i, last: i, isActive: word === "sent", isPassive: true, by: "hospital" };
};

/** Sending five men to the hospital. */
const sent: TriggerRule = (words, i) =>
  /^(?:sending|sends)$/.test(at(words, i)) && tailOf(words, i).some((one) => /^hospitals?$/.test(one))
    ? { fate: "treated", first: i, last: i, isActive: true, isPassive: false, by: "hospital" }
    : null;

/** In critical condition. */
const inCondition: TriggerRule = (words, i) => {
  if (at(words, i) !== "condition") return null;
  const before = words.slice(Math.max(0, i - 4), i);
  if (!before.some(({ lower }) => /^(?:critical|serious|stable|fair|good|guarded|grave)$/.test(lower))) return null;
  let first = i;
  while (first > i - 6 && first > 0 && at(words, first) !== "in") first -= 1;
  return { fate: "treated", first, last: i, isActive: false, isPassive: true, by: "condition" };
};

const BE = /^(?:am|is|are|was|were|be|been|being|remains?|remained|still|now|currently|left|put)$/;
const VEHICLE =
  /^(?:trains?|bus|buses|coach|plane|aircraft|jet|airliner|flight|helicopter|ferry|ship|boat|vessel|dinghy|tram|carriages?|tanker|submarine)$/;

/** 210 people aboard; 12 crew were on board; 40 people were on the train. */
const aboard: TriggerRule = (words, i) => {
  const word = at(words, i);
  if (word === "aboard") return state("aboard", i, i, word);
  if (word !== "on") return null;
  if (at(words, i + 1) === "board") return state("aboard", i, i + 1, "on board");
  const isThere = /^(?:the|a)$/.test(at(words, i + 1)) && BE.test(at(words, i - 1));
  return isThere && VEHICLE.test(at(words, i + 2)) ? state("aboard", i, i + 2, "on a vehicle") : null;
};

/** A train carrying about 210 people. */
const carrying: TriggerRule = (words, i) =>
  /^(?:carrying|carried|carries)$/.test(at(words, i)) && !/^(?:was|were|been|being)$/.test(at(words, i - 1))
    ? { fate: "aboard", first: i, last: i, isActive: true, isPassive: false, by: "carrying" }
    : null;

/** 38 persons are in treatment; 12 are being treated; nine are in hospital. */
const inCare: TriggerRule = (words, i) => {
  const word = at(words, i);
  if (word === "treated" && at(words, i - 1) === "being") return state("in care", i - 1, i, "hospital");
  if (/^(?:undergoing|receiving)$/.test(word)) {
    const isIt = /^(?:medical |hospital |emergency )?treatment\b/.test(`${at(words, i + 1)} ${at(words, i + 2)}`);
    return isIt ? state("in care", i, i + 1, "hospital") : null;
  }
  if (word !== "in" && word !== "under") return null;
  const two = `${at(words, i + 1)} ${at(words, i + 2)}`;
  const care = /^(?:(?:medical )?treatment|hospital)\b/.exec(two)?.[0];
  return care && isWhereThey(words, i) ? state("in care", i, i + care.split(" ").length, "hospital") : null;
};

/** 40 people are in custody; two men are under arrest. */
const inCustody: TriggerRule = (words, i) => {
  const two = `${at(words, i)} ${at(words, i + 1)}`;
  const isIt = /^(?:in custody|in detention|under arrest|behind bars)$/.test(two);
  return isIt && isWhereThey(words, i) ? state("arrested", i, i + 1, "custody") : null;
};

/** Behind a verb of being or a number of people: who dies in hospital is dead. */
const isWhereThey = (words: Words, i: number): boolean => {
  const { pos, lower } = words[i - 1] ?? { pos: "X", lower: "" };
  return BE.test(lower) || pos === "NOUN" || pos === "NUM";
};

/** Twelve miners are trapped. */
const trapped: TriggerRule = (words, i) => (at(words, i) === "trapped" ? state("trapped", i, i, "trapped") : null);

export const STATES: readonly TriggerRule[] = [taken, sent, inCondition, aboard, carrying, inCare, inCustody, trapped];

/** What a count of people is of where nothing befell them: a fate beside it tells more. */
export const isPlace = (fate: Fate): boolean => fate === "aboard" || fate === "trapped";
