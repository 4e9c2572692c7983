// How long readers wait for the desk: `node bench/serve.ts LEDGER [SECONDS]`. Twenty readers on this machine ask for
// pages and records, each as soon as the one before is there; times are told for addresses that were not asked for
// before and for those that were.

import { spawn } from "node:child_process";
import { Agent, get } from "node:http";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

const [FILE = "whence.ledger", SECONDS = "20"] = process.argv.slice(2);
const READERS = 20;
/** Things of one kind that are asked for. */
const SOME = 60;

/** One answer: milliseconds to its first byte and to its last, and its size. */
interface Timed {
  readonly kind: string;
  readonly isFirst: boolean;
  readonly first: number;
  readonly whole: number;
  readonly bytes: number;
  readonly status: number;
}

const MAIN = path.join(import.meta.dirname, "..", "src", "cli", "whence.js");
const started = performance.now();
const child = spawn(process.execPath, [MAIN, "serve", "--ledger", FILE, "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const base = /http:\S+/.exec(line)![0];
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const one = await timed(base, agent, "front", "/", true);
  console.log(`open and first page after ${Math.round(performance.now() - started)} ms (${one.status})`);
  const addresses = await addressesOf(base);
  const before = usedBy(child.pid!);
  const all = await readAll(base, agent, addresses, Number(SECONDS) * 1000);
  agent.destroy();
  tell(all);
  const used = usedBy(child.pid!);
  console.log(
    `processor: ${((used.cpu - before.cpu) / all.length).toFixed(2)} ms an answer; memory ${used.megabytes} MB`,
  );
} finally {
  child.kill("SIGTERM");
}

/** Milliseconds of processor that a process has used, and the memory that it holds: what else the machine does is no cost of it. */
function usedBy(pid: number): { cpu: number; megabytes: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system, pages] = [11, 12, 21].map((place) => Number(fields[place]));
  return { cpu: (user! + system!) * 10, megabytes: Math.round((pages! * 4096) / 1e6) };
}

/** Addresses of every kind, taken from the API. */
async function addressesOf(base: string): Promise<(readonly [kind: string, address: string])[]> {
  const ask = async <T>(way: string) => ((await (await fetch(new URL(way, base))).json()) as { items: T[] }).items;
  const stories = await ask<{ id: string }>(`/api/v1/stories?limit=${SOME}`);
  const claims = (
    await Promise.all(stories.slice(0, 20).map(({ id }) => ask<{ id: string }>(`/api/v1/stories/${id}/claims?limit=5`)))
  ).flat();
  const articles = await ask<{ id: string }>(`/api/v1/articles?limit=${SOME}`);
  const entities = await ask<{ id: string }>(`/api/v1/entities?limit=${SOME}`);
  const words = ["people", "minister", "court", "fire", "strike", "port", "river", "workers", "police", "bank"];
  const each = (kind: string, things: readonly { id: string }[], way: (id: string) => string) =>
    things.slice(0, SOME).map(({ id }) => [kind, way(id)] as const);
  return [
    ["page: front", "/"],
    ...each("page: story", stories, (id) => `/s/${id}`),
    ...each("page: claim", claims, (id) => `/c/${id}`),
    ...each("page: article", articles, (id) => `/a/${id}`),
    ...each("page: person", entities, (id) => `/e/${id}`),
    ...words.map((word) => ["page: search", `/search?q=${word}`] as const),
    ["api: stories", "/api/v1/stories"],
    ...each("api: story claims", stories, (id) => `/api/v1/stories/${id}/claims`),
    ...each("api: claim", claims, (id) => `/api/v1/claims/${id}`),
    ...each("api: article", articles, (id) => `/api/v1/articles/${id}`),
    ...each("api: person said", entities, (id) => `/api/v1/entities/${id}/statements`),
    ...words.map((word) => ["api: search", `/api/v1/search?q=${word}`] as const),
  ];
}

/** Readers go through the addresses, each from a place of its own, until the time is up. */
async function readAll(
  base: string,
  agent: Agent,
  addresses: readonly (readonly [string, string])[],
  time: number,
): Promise<Timed[]> {
  const until = performance.now() + time;
  const asked = new Set<string>();
  const all: Timed[] = [];
  const reader = async (from: number) => {
    for (let at = from; performance.now() < until; at += 7) {
      const [kind, address] = addresses[at % addresses.length]!;
      const isFirst = !asked.has(address);
      asked.add(address);
      all.push(await timed(base, agent, kind, address, isFirst));
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, place) => reader(place * 31)));
  return all;
}

function timed(base: string, agent: Agent, kind: string, address: string, isFirst: boolean): Promise<Timed> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "gzip", accept: address.startsWith("/api") ? "*/*" : "text/html" };
    get(new URL(address, base), { agent, headers }, (answer) => {
      const first = performance.now() - from;
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => (bytes += chunk.length)).on("error", reject);
      answer.on("end", () =>
        resolve({ kind, isFirst, first, whole: performance.now() - from, bytes, status: answer.statusCode ?? 0 }),
      );
    }).on("error", reject);
  });
}

function tell(all: readonly Timed[]): void {
  const at = (values: readonly number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  const ms = (value: number) => value.toFixed(1).padStart(8);
  console.log(`${all.length} answers, ${READERS} readers; milliseconds to the first byte, to the last; largest kB`);
  console.log(`${"".padEnd(26)}${["n", "p50", "p95", "last p95", "kB"].map((name) => name.padStart(9)).join("")}`);
  const groups = Map.groupBy(all, ({ kind, isFirst }) => `${kind}${isFirst ? ", first" : ""}`);
  for (const [name, some] of [["all", all] as const, ...[...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))]) {
    const first = some.map((one) => one.first);
    const bad = some.filter(({ status }) => status !== 200).length;
    const largest = Math.max(...some.map(({ bytes }) => bytes)) / 1000;
    const times = [
      at(first, 0.5),
      at(first, 0.95),
      at(
        some.map(({ whole }) => whole),
        0.95,
      ),
      largest,
    ]
      .map(ms)
      .join(" ");
    console.log(`${name.padEnd(26)}${String(some.length).padStart(9)} ${times}${bad > 0 ? `  ${bad} not 200` : ""}`);
  }
}
