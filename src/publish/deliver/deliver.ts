// Delivering: what was planned is sent, in order, and what became of it is written down before the next is begun.

import type { Deliveries, KeptDelivery } from "../../ledger/index.ts";
import { faultsIn } from "./content.ts";
import type { Content, Letter } from "./content.ts";
import { NoTarget } from "./target.ts";
import type { Notes, Outcome, Sender, Trail, World } from "./target.ts";
import { targets } from "./targets/index.ts";

/** What became of a letter. */
export interface Delivered {
  readonly key: string;
  readonly title: string;
  readonly outcome: Outcome;
}

/** The sender for "webhook:https://…"; throws `NoTarget`. */
export function senderOf(words: string, world: World): Sender {
  const colon = words.indexOf(":");
  const target = targets.find(({ name }) => name === words.slice(0, Math.max(0, colon)));
  // What follows the colon may be a secret, so it is not told.
  if (!target) throw new NoTarget(`deliver: a target begins with ${targets.map(({ name }) => `${name}:`).join(", ")}`);
  return target.at(words.slice(colon + 1), world);
}

/** A letter as it was planned. */
export const letterOf = ({ key, subject, content, plannedAt }: KeptDelivery): Letter => ({
  key,
  subject,
  content: JSON.parse(content) as Content,
  at: plannedAt,
});

/**
 * Sends all that is still to be told to a target. The gate stands before each letter. Of one subject only the newest
 * is sent, unless an older one may have left already.
 */
export async function deliver(
  deliveries: Deliveries,
  sender: Sender,
  step: (name: string) => void = () => {},
): Promise<Delivered[]> {
  const done: Delivered[] = [];
  const open = await deliveries.open(sender.id);
  for (const [place, kept] of open.entries()) {
    const isOld = open.slice(place + 1).some(({ subject }) => subject === kept.subject);
    if (isOld && kept.state !== "sending" && kept.notes === "{}") {
      await deliveries.keep(kept.number, { state: "superseded" });
      continue;
    }
    const letter = letterOf(kept);
    step("look");
    const outcome = await sentOne(deliveries, sender, kept, letter, step);
    step("keep");
    await deliveries.keep(kept.number, progressOf(outcome));
    done.push({ key: kept.key, title: letter.content.title, outcome });
  }
  step("end");
  return done;
}

async function sentOne(
  deliveries: Deliveries,
  sender: Sender,
  kept: KeptDelivery,
  letter: Letter,
  step: (name: string) => void,
): Promise<Outcome> {
  const faults = faultsIn(letter.content);
  if (faults.length > 0) return { state: "refused", reason: `the gate: ${faults.join("; ").slice(0, 2000)}` };
  const before = await deliveries.last(sender.id, kept.subject);
  const trail: Trail = {
    notes: notesIn(kept),
    before: before && { key: before.key, notes: notesIn(before), letter: letterOf(before) },
    earlier: async () => (await deliveries.delivered(sender.id)).map(letterOf).toReversed(),
    note: async (notes) => {
      step("note");
      await deliveries.keep(kept.number, { notes: JSON.stringify(notes) });
      step("noted");
    },
  };
  step("intend");
  await deliveries.keep(kept.number, { state: "sending" });
  step("send");
  const outcome = await sender.send(letter, trail);
  step("sent");
  return outcome;
}

/**
 * Settles by hand what no target can tell: a letter whose outcome is not known arrived, or never left. False where
 * there is none of this key.
 */
export async function settle(deliveries: Deliveries, sender: Sender, key: string, arrived: boolean): Promise<boolean> {
  const kept = (await deliveries.open(sender.id)).find((one) => one.key === key && one.state === "sending");
  if (!kept) return false;
  const notes = JSON.stringify({ ...notesIn(kept), sending: null });
  await deliveries.keep(kept.number, { state: arrived ? "delivered" : "failed", notes, reason: null });
  return true;
}

const notesIn = ({ notes }: KeptDelivery): Notes => JSON.parse(notes) as Notes;

/** What is kept of an outcome: one that is not known stays "sending". */
function progressOf(outcome: Outcome) {
  if (outcome.state !== "delivered")
    return { state: outcome.state === "unknown" ? ("sending" as const) : outcome.state, reason: outcome.reason };
  return { state: outcome.state, reason: null, ...(outcome.notes ? { notes: JSON.stringify(outcome.notes) } : {}) };
}
