// What keeps a watcher small is told to all of its process: so each of these is tried in a process of its own.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";

const SRC = new URL("../../../src/", import.meta.url).href;
const MB = 2 ** 20;

/** What a program writes that is kept small from its beginning. */
async function written(program: string): Promise<number> {
  const lean = `import { stayLean } from "${SRC}cli/watching/lean.ts"; stayLean();`;
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", `${lean}${program}`]);
  return Number((await run).stdout);
}

test("what is new in a thread has little room, however much of it there is", async () => {
  const thread = `
    import { getHeapSpaceStatistics } from "node:v8";
    import { parentPort } from "node:worker_threads";
    const kept = [];
    for (let one = 0; one < 400_000; one += 1) kept[one % 100_000] = { one };
    const isNew = ({ space_name: name }) => name === "new_space";
    parentPort.postMessage(getHeapSpaceStatistics().find(isNew).space_size);`;
  const room = await written(`
    import { Worker } from "node:worker_threads";
    new Worker(${JSON.stringify(thread)}, { eval: true }).on("message", (size) => console.log(size));`);
  assert.ok(room > 0 && room <= 4 * MB, `${room}`);
});

test("answers are parsed without a compiler that takes more than they do", async () => {
  const most = await written(`
    import { createServer } from "node:http";
    import { getHeapStatistics } from "node:v8";
    import { asking } from "${SRC}read/watch/index.ts";
    const server = createServer((_, response) => response.end("news")).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.on("listening", resolve));
    const look = (_, __, answer) => answer(null, [{ address: "127.0.0.1", family: 4 }]);
    const { ask } = await asking({ allowPrivate: ["outlet.example"] }, look);
    for (let one = 0; one < 60; one += 1) await ask("http://outlet.example:" + server.address().port, {});
    console.log(getHeapStatistics().peak_malloced_memory);
    process.exit();`);
  assert.ok(most > 0 && most < 16 * MB, `${most}`);
});
