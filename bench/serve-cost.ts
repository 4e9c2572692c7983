// What an answer of the desk costs: `node bench/serve-cost.ts LEDGER [EACH]`. One reader asks for one page after the
// other, each kind by itself; told are milliseconds of processor, of the thread that answers and of all threads, for
// addresses that nobody asked for before and for those that somebody did. What else the machine does changes them little.

import { appOf, openDesk } from "../src/serve/index.ts";

const [FILE = "whence.ledger", EACH = "20"] = process.argv.slice(2);

/** Milliseconds of processor of some answers. */
interface Cost {
  readonly own: number[];
  readonly all: number[];
  bytes: number;
}

const base = "http://127.0.0.1";
const start = process.cpuUsage();
const desk = await openDesk(FILE, { base, aside: true });
const app = appOf(desk, { keys: [], owner: "owner", hosts: ["127.0.0.1"], clock: Date.now });
await ask("/");
const { user, system } = process.cpuUsage(start);
console.log(`open and first page: ${((user + system) / 1000).toFixed(0)} ms of processor, after loading`);

const kinds = await addresses(Number(EACH));
console.log(`${"".padEnd(20)}      n   own p50   own max   all p50   all max        kB      seen`);
for (const [kind, ways] of kinds) {
  const cold = await costOf(ways);
  const warm = await costOf(ways);
  const shown = [at(cold.own, 0.5), at(cold.own, 1), at(cold.all, 0.5), at(cold.all, 1), cold.bytes / 1000];
  const numbers = [...shown, at(warm.own, 0.5)].map((value) => value.toFixed(2).padStart(9)).join(" ");
  console.log(`${kind.padEnd(20)} ${String(ways.length).padStart(6)} ${numbers}`);
}
console.log(`memory ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
await desk.close();

async function ask(way: string): Promise<Response> {
  const headers = { accept: way.startsWith("/api") ? "*/*" : "text/html" };
  return app.request(new URL(way, base), { headers });
}

async function addresses(each: number): Promise<(readonly [kind: string, ways: readonly string[]])[]> {
  const listed = async (way: string) => ((await (await ask(way)).json()) as { items: { id: string }[] }).items;
  const stories = await listed(`/api/v1/stories?limit=${each}`);
  const claims: { id: string }[] = [];
  for (const { id } of stories.slice(0, 10)) claims.push(...(await listed(`/api/v1/stories/${id}/claims?limit=3`)));
  const articles = await listed(`/api/v1/articles?limit=${each}`);
  const people = await listed(`/api/v1/entities?limit=${each}`);
  const ways = (things: readonly { id: string }[], way: (id: string) => string) =>
    things.slice(0, each).map(({ id }) => way(id));
  const words = ["people", "minister", "court", "fire", "strike", "port", "river", "workers", "police", "bank"];
  return [
    ["front", ["/", "/?since=1", "/?since=100"]],
    ["story", ways(stories, (id) => `/s/${id}`)],
    ["claim", ways(claims, (id) => `/c/${id}`)],
    ["article", ways(articles, (id) => `/a/${id}`)],
    ["person", ways(people, (id) => `/e/${id}`)],
    ["people", ["/people"]],
    ["search", words.slice(0, each).map((word) => `/search?q=${word}`)],
    ["judgements", ["/judgements"]],
    ["sources", ["/sources"]],
    ["api stories", ["/api/v1/stories", "/api/v1/stories?limit=100"]],
    ["api story claims", ways(stories, (id) => `/api/v1/stories/${id}/claims`)],
    ["api claim", ways(claims, (id) => `/api/v1/claims/${id}`)],
    ["api article", ways(articles, (id) => `/api/v1/articles/${id}`)],
    ["api person said", ways(people, (id) => `/api/v1/entities/${id}/statements`)],
    ["api search", words.slice(0, each).map((word) => `/api/v1/search?q=${word}`)],
  ];
}

async function costOf(ways: readonly string[]): Promise<Cost> {
  const cost: Cost = { own: [], all: [], bytes: 0 };
  for (const way of ways) {
    const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
    const answer = await ask(way);
    const body = await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`bench: ${answer.status} at ${way}`);
    const used = ({ user, system }: { user: number; system: number }) => (user + system) / 1000;
    cost.own.push(used(process.threadCpuUsage(own)));
    cost.all.push(used(process.cpuUsage(all)));
    cost.bytes = Math.max(cost.bytes, body.byteLength);
  }
  return cost;
}

function at(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
}
