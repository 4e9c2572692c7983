// What watching costs: 100 feeds of 20 items each, from a server on this machine, looked at once and once more.
//
//   node bench/watch.ts [FEEDS] [ITEMS]
//
// The server has a process of its own; time, processor and memory are those of the process that watches.

import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { FLAGS, SURROUNDINGS } from "../src/cli/watching/beginning.ts";
import { openCollector } from "../src/cli/watching/collector.ts";
import { stayLean } from "../src/cli/watching/lean.ts";
import type { WatchSource } from "../src/read/watch/index.ts";
import { invented } from "./generator.ts";
import type { Invented } from "./generator.ts";

/** What the watching process is told. */
interface Order {
  readonly port: number;
  readonly feeds: number;
  readonly ledger: string;
}

const hostOf = (feed: number) => `outlet-${feed}.example`;

const page = ({ title, text }: Invented): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">Home</a></nav>` +
  `<article><h1>${title}</h1>${text.replace(/(.+)(?:\n\n|$)/g, "<p>$1</p>\n")}</article><footer>All rights reserved</footer></body></html>`;

const feedOf = (host: string, items: readonly Invented[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link><description>News</description>${items
    .map(
      (one, place) =>
        `<item><title>${one.title}</title><link>http://${host}/${place}</link><guid>${one.id}</guid></item>`,
    )
    .join("")}</channel></rss>`;

/** Serves so many feeds, and gives the port. */
async function served(feeds: number, items: number): Promise<{ readonly port: number; readonly close: () => void }> {
  const all = [...invented(feeds * items, 3)];
  const server = createServer(({ url = "/", headers }, response) => {
    const host = (headers.host ?? "").split(":")[0]!;
    const own = all.slice(Number(host.split(/[-.]/)[1]) * items).slice(0, items);
    const etag = `"${url}"`;
    if (headers["if-none-match"] === etag) return response.writeHead(304, { etag }).end();
    if (url === "/feed")
      return response
        .writeHead(200, { etag, "content-type": "application/rss+xml" })
        .end(feedOf(headers.host ?? host, own));
    const one = own[Number(url.slice(1))];
    if (!one) return response.writeHead(404).end();
    return response.writeHead(200, { etag, "content-type": "text/html; charset=utf-8" }).end(page(one));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** Watches one round, in a process of its own, and writes what it cost. */
async function watchOnce({ port, feeds, ledger: file }: Order): Promise<void> {
  stayLean();
  const names = Array.from({ length: feeds }, (_, feed) => hostOf(feed));
  const sources = names.map((name): WatchSource => ({
    name,
    address: `http://${name}:${port}/feed`,
    kind: "feed",
    every: null,
  }));
  const started = performance.now();
  const collector = await openCollector({
    sources,
    ledger: file,
    allowPrivate: names,
    look: (_, __, answer) => answer(null, [{ address: "127.0.0.1", family: 4 }]),
  });
  const { articles, failures, requests } = await collector.collect({ once: true });
  await collector[Symbol.asyncDispose]();
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  const cpu = (user + system) / 1e6;
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${articles} articles, ${failures} failures, ${requests} requests: ` +
      `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, ${memory.toFixed(0)} MB\n`,
  );
}

async function main(feeds: number, items: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-watch-"));
  const server = await served(feeds, items);
  try {
    for (const round of ["first", "second"]) {
      process.stdout.write(`${round} round: `);
      // As the program begins: compiled code is kept, and memory is little.
      const env = { ...process.env, ...SURROUNDINGS, NODE_COMPILE_CACHE: path.join(tmpdir(), "node-compile-cache") };
      const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
      const child = fork(import.meta.filename, ["round"], { env, execArgv: [...FLAGS], stdio: [...stdio] });
      child.send({ port: server.port, feeds, ledger: path.join(folder, "news.ledger") } satisfies Order);
      await new Promise((resolve) => child.on("close", resolve));
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === "round") {
  process.once("message", (order: Order) => void watchOnce(order).then(() => process.disconnect()));
} else {
  await main(Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 20));
}
