// What a sentence of a draft leaves unsaid: whose word it is, and who denied it, took it back or replaced it.

import type { Position } from "../../claim/index.ts";
import type { ClaimCase, Ledger } from "../../ledger/index.ts";
import { Answers } from "../brief/answers.ts";
import { answeringOf, deniedFrom, groundOf } from "../brief/evidence.ts";
import { receiptOf } from "../brief/index.ts";
import type { BriefReceipt } from "../brief/index.ts";
import { tellsWho } from "../gate/index.ts";
import type { Fault } from "../gate/index.ts";

/** What somebody did to the claim that speaks for a sentence. */
export interface DraftNote {
  readonly what: "denied" | "retracted" | "superseded";
  /** Null where nobody is named. */
  readonly who: string | null;
  /** The words that say so; null where they are in no claim. */
  readonly receipt: BriefReceipt | null;
}

const TOLD = new Set<string>(["denied", "retracted", "superseded"] satisfies DraftNote["what"][]);

/** Who denied a claim, took it back or gave another figure for it, and did not think otherwise since. */
export async function notesOn(one: ClaimCase, ledger: Ledger): Promise<DraftNote[]> {
  const beside = await answeringOf(ledger, [one]);
  const answers = new Answers({ cases: [one], beside });
  const ground = await groundOf(ledger, [one, ...beside]);
  const positions = [
    ...one.status.positions.filter(({ what, stands }) => TOLD.has(what) && stands),
    ...deniedFrom(one),
  ];
  const notes = positions.map((position): DraftNote => {
    const [found] = answers.toldFor({ one, positions: [position] });
    const who = position.who ?? found?.told.held.chain[0]?.name ?? null;
    return { what: whatOf(position), who, receipt: found ? receiptOf(ground, found.one, found.told) : null };
  });
  return [...new Map(notes.map((note) => [`${note.what} ${note.who}`, note])).values()];
}

const whatOf = ({ what }: Position) => what as DraftNote["what"];

/** A sentence that names nobody, and rests on the word of somebody who is not named: of others the gate tells. */
export function wordOf(text: string, { chain, side }: BriefReceipt): Omit<Fault, "sentence">[] {
  if (side !== "for" || tellsWho(text)) return [];
  if (chain[0] && chain[0].name !== null) return [];
  return [{ kind: "source", words: text, why: "is the word of somebody who is not named, told as a fact" }];
}

/** Told as a fact, and taken back or replaced by who said it. */
export function withdrawn(text: string, notes: readonly DraftNote[]): Omit<Fault, "sentence">[] {
  if (tellsWho(text)) return [];
  return notes
    .filter(({ what }) => what !== "denied")
    .map(({ what, who }) => ({
      kind: "retracted",
      words: text,
      why:
        what === "retracted"
          ? `was taken back by ${who ?? "its source"}`
          : `${who ?? "its source"} gave another figure since`,
    }));
}
