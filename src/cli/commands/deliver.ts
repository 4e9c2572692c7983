// whence deliver: briefs and notices on their way to whoever wants them, each told once.

import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { openDeliveries, openLedger } from "../../ledger/index.ts";
import type { Deliveries, Ledger, PlannedDelivery } from "../../ledger/index.ts";
import {
  deliver as deliverTo,
  letterOf,
  NoRule,
  NoTarget,
  planBrief,
  planNotices,
  planWithdrawal,
  ruleEvents,
  rulesIn,
  senderOf,
  settle,
  targets,
  toldUntil,
} from "../../publish/index.ts";
import type { Delivered, Planned, Sender, World } from "../../publish/index.ts";
import { isoDate } from "../../read/index.ts";
import type { Call, Command } from "../command.ts";
import { isOn, Usage, valueOf } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import type { Terminal } from "../terminal.ts";

const FILE = "whence.alerts";
const LENGTHS: Readonly<Record<string, number>> = { short: 5, medium: 12, long: 25 };

export const deliver: Command = {
  name: "deliver",
  summary:
    "Sends briefs, and notices of what rules ask for, to a webhook, a mailbox, a channel or files; each is told once.",
  arguments: [
    {
      name: "what",
      summary:
        "brief, notices, withdraw (says that a brief holds no more), rest (only what is still to be sent), or, of a letter whose outcome is not known, arrived or unsent",
    },
    { name: "which", optional: true, summary: "the id of a story (without it the main news), or the key of a letter" },
  ],
  options: [
    {
      name: "--to",
      value: "target",
      summary: `where it goes: ${targets.map(({ name, takes }) => `${name}:(${takes})`).join("; ")}`,
      default: "what WHENCE_DELIVER_TO names",
      variable: "WHENCE_DELIVER_TO",
    },
    ledgerOption,
    {
      name: "--alerts",
      value: "file",
      summary: `the file of rules, one on a line, such as "figure=10% story:ID": ${ruleEvents.map(({ name }) => name).join(", ")}`,
      default: `what WHENCE_ALERTS names, or else ${FILE}`,
      variable: "WHENCE_ALERTS",
    },
    {
      name: "--since",
      value: "when",
      summary:
        "for a brief what is new from this day on, or since the last one that was delivered (last); for notices the change after which a rule looks that never has",
      check: since,
    },
    {
      name: "--length",
      value: "length",
      summary: "of a brief: short, medium or long, or a number of sentences",
      check: length,
    },
    { name: "--why", value: "words", summary: "why a brief is withdrawn", default: "It holds no more." },
    { name: "--dry-run", summary: "prints what would be sent, and sends and keeps nothing" },
    {
      name: "--allow-private",
      value: "host",
      many: true,
      summary: "a host that may be asked although its address is private",
    },
  ],
  examples: [
    {
      line: "whence deliver brief 5f0c1d2e3a4b5c6d --to telegram:@ostrel_desk",
      shows: "Posts a story, or edits the post.",
    },
    {
      line: "whence deliver notices --to webhook:https://desk.example.org/whence",
      shows: "What whence.alerts asks for.",
    },
    { line: "whence deliver brief --to email:desk@example.org --dry-run", shows: "The main news as it would be sent." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const [what = "", which] = call.arguments;
  const does = Object.hasOwn(ACTIONS, what) ? ACTIONS[what] : undefined;
  if (!does) throw new Usage(`deliver: neither ${Object.keys(ACTIONS).join(", ")}: ${what}`);
  const sender = sentTo(call, terminal);
  return orSay(terminal, async () => {
    await using deliveries = await openDeliveries(ledgerOf(call));
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const desk: Desk = { call, ledger, deliveries, sender, terminal };
    const planned = await does(desk, which);
    if (planned === null) return 1;
    if (isOn(call, "dry-run")) return show(desk, planned.planned);
    await deliveries.plan(planned.planned, planned.cursors);
    return report(await deliverTo(deliveries, sender), terminal);
  });
}

interface Desk {
  readonly call: Call;
  readonly ledger: Ledger;
  readonly deliveries: Deliveries;
  readonly sender: Sender;
  readonly terminal: Terminal;
}

type Plan = Pick<Planned, "planned"> & { readonly cursors?: Readonly<Record<string, number>> };

/** What is to be told; null where it was said why nothing is. */
type Action = (desk: Desk, which: string | undefined) => Promise<Plan | null>;

const ACTIONS: Readonly<Record<string, Action>> = {
  brief: async ({ call, ledger, deliveries, sender, terminal }, story) => {
    const sentences = lengthIn(call);
    const asked = valueOf(call, "since") ?? null;
    const day = asked === "last" ? await toldUntil(ledger, story) : asked;
    const plan = await planBrief(ledger, deliveries, sender.id, { story, sentences, since: day });
    if (plan === null) return refuse(terminal, story === undefined ? "nothing to tell yet" : `no such story: ${story}`);
    return passed(plan, terminal);
  },
  notices: async ({ call, ledger, deliveries, sender }) => {
    const from = valueOf(call, "since");
    if (from !== undefined && !/^\d{1,15}$/.test(from)) throw new Usage(`deliver: no number of a change: ${from}`);
    return planNotices(ledger, deliveries, sender.id, await rulesOf(call), from === undefined ? null : Number(from));
  },
  withdraw: async ({ call, deliveries, sender, terminal }, story) => {
    if (story === undefined) throw new Usage("deliver: a story is withdrawn by its id");
    const plan = await planWithdrawal(deliveries, sender.id, story, valueOf(call, "why") ?? "It holds no more.");
    if (plan.planned.length === 0)
      return refuse(terminal, `no brief of this story was told, or it is withdrawn: ${story}`);
    return passed(plan, terminal);
  },
  rest: async () => ({ planned: [] }),
  arrived: (desk, key) => settled(desk, key, true),
  unsent: (desk, key) => settled(desk, key, false),
};

async function settled({ deliveries, sender, terminal }: Desk, key: string | undefined, arrived: boolean) {
  if (key === undefined) throw new Usage("deliver: a letter is settled by its key");
  if (await settle(deliveries, sender, key, arrived)) return { planned: [] };
  return refuse(terminal, `no letter of this key with an outcome that is not known: ${key}`);
}

function refuse(terminal: Terminal, why: string): null {
  terminal.err(oneLined(`deliver: ${why}`));
  return null;
}

/** A plan that the gate lets through. */
function passed(plan: Planned, terminal: Terminal): Plan | null {
  if (plan.faults.length === 0) return plan;
  return refuse(terminal, `the gate: ${plan.faults.join("; ")}`);
}

function sentTo(call: Call, { env }: Terminal): Sender {
  const to = valueOf(call, "to");
  if (!to) throw new Usage(`deliver: --to is missing: ${targets.map(({ name }) => `${name}:…`).join(", ")}`);
  const world: World = {
    now: Date.now,
    random: Math.random,
    sleep: pause,
    env,
    allowPrivate: call.values.get("allow-private") ?? [],
  };
  try {
    return senderOf(to, world);
  } catch (error) {
    throw error instanceof NoTarget ? new Usage(error.message) : error;
  }
}

async function rulesOf(call: Call) {
  const file = valueOf(call, "alerts") || FILE;
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Usage(`deliver: ${error.code === "ENOENT" ? "no such file" : `cannot be read (${error.code})`}: ${file}`);
  });
  try {
    return rulesIn(text, file);
  } catch (error) {
    throw error instanceof NoRule ? new Usage(error.message) : error;
  }
}

/** What would be sent: what was left over, and what is new. */
async function show({ deliveries, sender, terminal }: Desk, planned: readonly PlannedDelivery[]): Promise<number> {
  const left = await deliveries.open(sender.id);
  const fresh = planned.filter(({ key }) => !left.some((one) => one.key === key));
  const letters = fresh.map((one) => ({ ...one, content: JSON.parse(one.content), at: deliveries.now() }));
  const all = [...left.map(letterOf), ...letters];
  if (all.length === 0) terminal.err("deliver: nothing to send");
  for (const letter of all) await terminal.out(`${sender.preview(letter)}\n`);
  return 0;
}

async function report(done: readonly Delivered[], terminal: Terminal): Promise<number> {
  for (const { key, title, outcome } of done) {
    const state = outcome.state === "unknown" ? "not known whether it arrived" : outcome.state;
    const reason = outcome.state === "delivered" ? "" : ` (${outcome.reason})`;
    await terminal.out(`${oneLined(`${state}${reason}  ${title}  ${key}`)}\n`);
  }
  if (done.length === 0) terminal.err("deliver: nothing new to send");
  return done.every(({ outcome }) => outcome.state === "delivered") ? 0 : 1;
}

function lengthIn(call: Call): number | undefined {
  const asked = valueOf(call, "length");
  return asked === undefined ? undefined : (LENGTHS[asked] ?? Number(asked));
}

function length(value: string): string {
  if (!Object.hasOwn(LENGTHS, value) && !/^[1-9]\d{0,2}$/.test(value))
    throw new Usage(`deliver: neither short, medium or long nor a number up to 999: ${value}`);
  return value;
}

function since(value: string): string {
  const time = /^(?:\d{1,15}|last)$/.test(value) ? value : isoDate(value);
  if (time === null) throw new Usage(`deliver: neither last, a number nor a time such as 2024-10-23: ${value}`);
  return time;
}
