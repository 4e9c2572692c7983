// `--reader llm` against a server on this machine that speaks the protocol, well and badly.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { test } from "node:test";
import { readAddress } from "../../src/read/index.ts";
import { readArticle } from "../../src/whence.ts";
import type { Statement } from "../../src/whence.ts";
import { loadSdk } from "../../src/cli/llm/client.ts";
import { whereTo } from "../../src/cli/llm/session.ts";
import { fileFor } from "../ledger/files.ts";
import { calling, linesOf, objectsOf } from "./calling.ts";
import { dataOf, modelServer, rightAnswers } from "./model-server.ts";
import type { Question, Sent } from "./model-server.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const STORY = path.join(ROOT, "demo", "story");
const MAIN = path.join(ROOT, "src", "cli", "main.ts");
const PAGE = path.join(STORY, "09-2025-03-05-pelune24-two-battalions.html");
const OTHER = path.join(STORY, "13-2025-03-06-tern-toll-revised.html");

const SOON = { "retry-after-ms": "1" };
const NONE = '{"statements": []}';

interface Line {
  readonly statements: readonly (Statement & { readonly content: { readonly text: string } })[];
}

const read = async (options: readonly string[], pages: readonly string[] = [PAGE], env = {}) =>
  calling(["read", "--format", "jsonl", "--reader", "llm", ...options, ...pages], { env });

const readingsOf = async (page: string) => (await readAddress(page)).map((article) => readArticle(article));

test("a model that is right: the statements of the demo, what was sent, and what it took", async (t) => {
  const right = rightAnswers(await readingsOf(PAGE));
  const { address, questions, options } = await modelServer(t, right);
  const { code, out, err } = await read([...options, "--llm-price", "0.5/2"], [PAGE], { WHENCE_LLM_KEY: "tern-key" });

  const [asked] = objectsOf<Line>(out);
  const [ruled] = objectsOf<Line>((await calling(["read", "--format", "jsonl", PAGE])).out);
  const bare = ({ statements }: Line) => statements.map((one) => ({ ...one, by: "", confidence: 0 }));
  assert.deepEqual(bare(asked!), bare(ruled!));
  assert.ok(asked!.statements.every(({ by, confidence }) => by === "llm/1/tern-7b" && confidence === 0.5));

  assert.equal(code, 0);
  assert.deepEqual(err, [
    `llm: words of articles go to ${address} on this machine, model tern-7b`,
    "llm: 1 request, 1,000 tokens sent and 100 received, cost 0.00070",
    `llm: ${asked!.statements.length} statements taken, 0 dropped`,
  ]);
  const [{ path: where, headers, body } = {} as Question] = questions;
  assert.equal(where, "/v1/chat/completions");
  assert.deepEqual(Object.keys(headers).toSorted(), [
    "accept",
    "accept-encoding",
    "accept-language",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "sec-fetch-mode",
    "user-agent",
  ]);
  assert.deepEqual([headers.authorization, headers["user-agent"]], ["Bearer tern-key", "whence"]);
  assert.deepEqual(
    [body.model, body.temperature, body.max_tokens, body.response_format?.type, body.messages.map(({ role }) => role)],
    ["tern-7b", 0, 4000, "json_schema", ["system", "user"]],
  );
});

test("nothing is asked where nobody says so, whatever the environment names", async (t) => {
  const { address, questions } = await modelServer(t, () => NONE);
  const env = { WHENCE_LLM_ADDRESS: address, WHENCE_LLM_MODEL: "tern-7b", WHENCE_LLM_KEY: "tern-key" };
  const { code, err } = await calling(["read", PAGE], { env });
  assert.deepEqual([code, err, questions.length], [0, [], 0]);
});

test("the environment may name all but the reader, and what it holds for others is not sent", async (t) => {
  const { address, questions } = await modelServer(t, () => NONE);
  process.env["OPENAI_CUSTOM_HEADERS"] = "x-secret: 1";
  t.after(() => delete process.env["OPENAI_CUSTOM_HEADERS"]);
  const env = {
    WHENCE_LLM_ADDRESS: `${address}/ardovia/v1/`,
    WHENCE_LLM_MODEL: "ostrel/tern:7b",
    OPENAI_API_KEY: "no",
  };
  const { code } = await read([], [PAGE], env);
  const [{ path: where, headers, body } = {} as Question] = questions;
  assert.deepEqual(
    [code, where, body.model, headers.authorization, headers["x-secret"]],
    [0, "/ardovia/v1/chat/completions", "ostrel/tern:7b", undefined, undefined],
  );
});

test("a model that lies: what does not stand in the article is dropped and counted", async (t) => {
  const right = rightAnswers(await readingsOf(PAGE));
  const { options } = await modelServer(t, (question) => {
    const { statements } = JSON.parse(right(question)) as { statements: { source: string; content: string[] }[] };
    const [first, second, third, ...rest] = statements;
    first!.content[0] = first!.content[0]!.replace("1,200", "12,000");
    second!.source = "Velko Đarnović’s deputy";
    third!.content = ["the minister ordered it himself"];
    return JSON.stringify({
      statements: [first, second, third, ...rest, { cue: "said" }, { ...rest[0], cue: "swore" }],
    });
  });
  const { code, out, err } = await read(options);
  const [{ statements }] = objectsOf<Line>(out) as [Line];
  const [ruled] = objectsOf<Line>((await calling(["read", "--format", "jsonl", PAGE])).out);
  assert.equal(code, 0);
  assert.equal(statements.length, ruled!.statements.length - 3);
  assert.equal(
    err.at(-1),
    `llm: ${statements.length} statements taken, 5 dropped: 2 content not in the article, 1 cue not in the article, 1 no such shape, 1 source not in the article`,
  );
});

test("an answer that breaks off: the question is halved, and what is whole is kept", async (t) => {
  const right = rightAnswers(await readingsOf(PAGE));
  const { questions, options } = await modelServer(t, (question) => {
    const [, from, to] = /sentences (\d+) to (\d+)/.exec(dataOf(question))!.map(Number);
    const words = right(question);
    return to! - from! > 8 ? { words: words.slice(0, words.length / 2), finish: "length" } : words;
  });
  const { code, out, err } = await read(options);
  const [ruled] = objectsOf<Line>((await calling(["read", "--format", "jsonl", PAGE])).out);
  assert.equal(code, 0);
  assert.equal(objectsOf<Line>(out)[0]!.statements.length, ruled!.statements.length);
  assert.ok(questions.length > 1);
  assert.match(err.at(-1)!, /statements taken, 0 dropped$/);
});

test("answers that are none: each is told of, nothing is kept, and nothing breaks", async (t) => {
  for (const [sent, why] of [
    [{ words: "<html><script>alert(1)</script>" }, "no answer of tern-7b can be read"],
    [{ words: null }, "no answer of tern-7b can be read"],
    [{ words: { statements: [] } }, "no answer of tern-7b can be read"],
    [{ words: "No." }, "no answer of tern-7b can be read"],
    [{ body: "{}" }, "no answer of tern-7b can be read"],
    [{ body: "[7]" }, "no answer of tern-7b can be read"],
    [{ body: "null" }, "no answer of tern-7b can be read"],
    [{ body: '{"choices": {"0": 1}, "usage": {"prompt_tokens": "1e9"}}' }, "no answer of tern-7b can be read"],
    [{ body: '{"choices": [7, null]}' }, "no answer of tern-7b can be read"],
    [{ body: "data: {}\n\n", headers: { "content-type": "text/event-stream" } }, /gave no answer \(Unexpected token/],
    [{ body: "<html>" }, /gave no answer \(Unexpected token/],
    [{ body: `{"choices": ${"[".repeat(100_000)}` }, /gave no answer \(/],
    [{ body: "x".repeat(2_100_000) }, "the language model gave no answer (413 an answer of more than 2000000 bytes)"],
    [
      { status: 418, body: '{"error": {"message": "a\\u001b[31mb"}}' },
      "the language model gave no answer (418 a�[31mb)",
    ],
  ] as readonly [Sent, string | RegExp][]) {
    const { questions, options } = await modelServer(t, () => sent);
    const { code, out, err } = await read(options);
    const line = err.find((one) => one.startsWith("read: "));
    assert.deepEqual([code, out], [1, ""], String(why));
    if (typeof why === "string") assert.equal(line, `read: ${why}: ${PAGE}`);
    else assert.match(line ?? "", why);
    assert.equal(questions.length, 1);
  }
});

test("prototypes, HTML and other shapes in a statement do no more than be dropped", async (t) => {
  const words = `{"statements": [
    {"__proto__": {"cue": "said"}, "constructor": {"prototype": {"x": 1}}},
    {"cue": "said", "source": "<b>Tern</b>", "content": ["<script>alert(1)</script>"]},
    {"cue": ["said"], "source": 7, "content": "x"},
    {"cue": "said", "source": "", "content": []}]}`;
  const { options } = await modelServer(t, () => words);
  const { code, out, err } = await read(options);
  assert.deepEqual([code, objectsOf<Line>(out)[0]!.statements], [0, []]);
  assert.equal(err.at(-1), "llm: 0 statements taken, 5 dropped: 4 no such shape, 1 content not in the article");
  assert.equal(({} as { x?: number }).x, undefined);
});

test("a server that is busy is asked again", async (t) => {
  const { questions, options } = await modelServer(t, (_, place) =>
    place < 2 ? { status: place === 0 ? 429 : 503, headers: SOON, body: "{}" } : NONE,
  );
  const { code, err } = await read(options);
  assert.deepEqual([code, questions.length, err.length], [0, 3, 3]);
});

test("a server that breaks for ever is asked four times for each of three pages, and then no more", async (t) => {
  const { questions, options } = await modelServer(t, () => ({
    status: 500,
    headers: SOON,
    body: '{"error": {"message": "out of memory"}}',
  }));
  const { code, out, err } = await read(options, [PAGE, OTHER, PAGE, OTHER, PAGE]);
  assert.deepEqual([code, out, questions.length], [1, "", 12]);
  assert.deepEqual(err.slice(1), [
    `read: the language model gave no answer (500 out of memory): ${PAGE}`,
    `read: the language model gave no answer (500 out of memory): ${OTHER}`,
    "llm: nothing more is asked: three questions in a row without an answer",
    `read: the language model gave no answer (500 out of memory): ${PAGE}`,
    "llm: 3 requests, 0 tokens sent and 0 received",
    "llm: 0 statements taken, 0 dropped",
  ]);
});

test("a server that is too slow is not waited for, nor asked again", async (t) => {
  const { questions, options } = await modelServer(t, () => ({ isMute: true }));
  const { code, err } = await read([...options, "--llm-timeout", "80ms"]);
  assert.deepEqual([code, questions.length], [1, 1]);
  assert.equal(err[1], `read: the language model gave no answer (408 no answer within 0.08 s): ${PAGE}`);
});

test("a wrong key ends the run, and no message shows it", async (t) => {
  const { questions, options } = await modelServer(t, ({ headers }) => ({
    status: 401,
    body: JSON.stringify({ error: { message: `no such key: ${headers.authorization}` } }),
  }));
  const { code, err } = await read(options, [PAGE, OTHER], { WHENCE_LLM_KEY: "tern-secret" });
  assert.deepEqual([code, questions.length], [1, 1]);
  const why = "the language model gave no answer (401 no such key: Bearer …)";
  assert.deepEqual(err.slice(1, 3), [`llm: nothing more is asked: ${why}`, `read: ${why}: ${PAGE}`]);
});

test("nobody listens there", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const { code, err } = await read(["--llm-address", `http://127.0.0.1:${port}`, "--llm-model", "tern-7b"]);
  assert.equal(code, 1);
  assert.match(err[1]!, /^read: the language model gave no answer \(503 nobody listens there, ECONNREFUSED\)/);
});

test("a redirect is not followed, so that neither words nor key go anywhere else", async (t) => {
  const other = await modelServer(t, () => NONE);
  for (const status of [301, 307, 308]) {
    const { questions, options } = await modelServer(t, () => ({
      status,
      headers: { location: `${other.address}/v1/chat/completions` },
      body: "",
    }));
    const { code, err } = await read(options, [PAGE], { WHENCE_LLM_KEY: "tern-key" });
    assert.deepEqual([code, questions.length], [1, 1]);
    assert.match(err[1]!, new RegExp(`elsewhere, which is not followed \\(HTTP ${status}\\)`));
  }
  assert.equal(other.questions.length, 0);
});

test("a server is asked as far as it understands, and next time at once so", async (t) => {
  const refuse = (message: string) => ({ status: 400, body: JSON.stringify({ error: { message } }) });
  const { questions, options } = await modelServer(t, ({ body }) => {
    if (body.max_tokens !== undefined) return refuse("use 'max_completion_tokens' instead");
    if (body.temperature !== undefined) return refuse("temperature 0 is not supported");
    return body.response_format ? refuse("json_schema: unknown") : NONE;
  });
  const { code } = await read(options, [PAGE, OTHER]);
  assert.deepEqual([code, questions.length], [0, 5]);
  const { max_completion_tokens: most, temperature, response_format: format } = questions[4]!.body;
  assert.deepEqual([most, temperature, format], [4000, undefined, undefined]);
});

test("a question that is too long for the model is halved", async (t) => {
  const right = rightAnswers(await readingsOf(PAGE));
  const { questions, options } = await modelServer(t, (question, place) =>
    place === 0
      ? { status: 400, body: '{"error": {"message": "maximum context length is 2048 tokens"}}' }
      : right(question),
  );
  const { code, err } = await read(options);
  assert.deepEqual([code, questions.length], [0, 3]);
  assert.equal(err[1], "llm: 3 requests, 2,000 tokens sent and 200 received");
  assert.match(err.at(-1)!, /, 0 dropped$/);
});

test("after so many tokens nothing more is asked", async (t) => {
  const { questions, options } = await modelServer(t, () => NONE);
  const { code, out, err } = await read([...options, "--llm-tokens", "2000"], [PAGE, OTHER, PAGE, OTHER]);
  assert.deepEqual([code, linesOf(out).length, questions.length], [1, 2, 2]);
  assert.deepEqual(err.slice(1), [
    "llm: nothing more is asked: 2000 tokens are used up (--llm-tokens)",
    `read: the language model was not asked (2000 tokens are used up (--llm-tokens)): ${PAGE}`,
    "llm: 2 requests, 2,000 tokens sent and 200 received",
    "llm: 0 statements taken, 0 dropped",
  ]);
});

test("a server that counts no tokens at all is not asked for ever", async (t) => {
  const usage = { prompt_tokens: 0, completion_tokens: 0 };
  const { questions, options } = await modelServer(t, () => ({ words: NONE, usage }));
  await read([...options, "--llm-tokens", "2000"], [PAGE, OTHER, PAGE, OTHER]);
  assert.equal(questions.length, 2);
});

test("tokens that the server does not count are counted by the length of the words, and said to be", async (t) => {
  for (const usage of [null, { prompt_tokens: -1, completion_tokens: 2 }, { prompt_tokens: "7" }, 7]) {
    const { options } = await modelServer(t, () => ({ words: NONE, usage }));
    const { err } = await read([...options, "--llm-price", "1/1"]);
    assert.match(err[1]!, /^llm: 1 request, about 1,\d{3} tokens sent and 5 received, cost about 0\.001\d$/);
  }
});

test("a server that cuts questions off in silence is found out by its own count", async (t) => {
  const { options } = await modelServer(t, () => ({
    words: NONE,
    usage: { prompt_tokens: 300, completion_tokens: 9 },
  }));
  const { code, err } = await read(options);
  assert.deepEqual([code, err[1]], [0, "llm: of 1 question the server read a part only: its context is too small"]);
});

test("a call that names no model, or not so that it can be asked, makes no sense", async () => {
  const to = ["--llm-address", "http://127.0.0.1:9/v1", "--llm-model", "tern-7b"];
  for (const [options, message] of [
    [[], "llm: no address is named, by --llm-address or WHENCE_LLM_ADDRESS"],
    [to.slice(0, 2), "llm: no model is named, by --llm-model or WHENCE_LLM_MODEL"],
    [["--llm-address", "velmar", ...to.slice(2)], "llm: no http(s) address: velmar"],
    [["--llm-address", "ftp://velmar.example", ...to.slice(2)], "llm: no http(s) address: ftp://velmar.example"],
    [
      ["--llm-address", "http://ruiz:secret@velmar.example", ...to.slice(2)],
      "llm: an address holds no password, the key is what WHENCE_LLM_KEY holds: velmar.example",
    ],
    [
      ["--llm-address", "http://velmar.example/?v=1", ...to.slice(2)],
      "llm: an address without ? and #, not: http://velmar.example/?v=1",
    ],
    [[...to.slice(0, 2), "--llm-model", "two words"], "llm: no name of a model: two words"],
    [[...to, "--llm-timeout", "6m"], "llm: no time up to 5m, such as 90s: 6m"],
    [[...to, "--llm-tokens", "0"], "llm: no number of tokens: 0"],
    [[...to, "--llm-price", "cheap"], "llm: no two prices such as 0.15/0.60: cheap"],
  ] as const) {
    const { code, out, err } = await read(options);
    assert.deepEqual([code, out, err], [2, "", [message]]);
  }
  assert.deepEqual((await read(to, [PAGE], { WHENCE_LLM_KEY: "two words" })).err, [
    "llm: WHENCE_LLM_KEY holds white space or letters that no key has",
  ]);
});

test("where words go is said, and whether others can read them on the way", () => {
  for (const [address, key, line] of [
    [
      "http://localhost:8000/v1",
      "k",
      "llm: words of articles go to http://localhost:8000 on this machine, model tern-7b",
    ],
    ["http://[::1]:8000/v1", null, "llm: words of articles go to http://[::1]:8000 on this machine, model tern-7b"],
    ["https://velmar.example/v1", "k", "llm: words of articles go to https://velmar.example, model tern-7b"],
    ["http://10.0.0.7/v1", null, "llm: words of articles go to http://10.0.0.7, model tern-7b, not encrypted"],
    [
      "http://127.evil.example/v1",
      "k",
      "llm: words of articles and the key go to http://127.evil.example, model tern-7b, not encrypted",
    ],
  ] as const)
    assert.equal(whereTo({ address, key, model: "tern-7b" }), line);
});

test("without the package the error says what to install", async () => {
  await assert.rejects(
    loadSdk("no-such-package"),
    /^Usage: llm: the package cannot be loaded \(npm install no-such-package\): /,
  );
});

test("Ctrl-C ends the run: what was kept stays, nothing more is asked, and what it took is told", async (t) => {
  const right = rightAnswers([...(await readingsOf(PAGE)), ...(await readingsOf(OTHER))]);
  let child = null as ReturnType<typeof spawn> | null;
  const { questions, options } = await modelServer(t, (question, place) => {
    if (place === 0) return right(question);
    child!.kill("SIGINT");
    return { isMute: true };
  });
  const ledger = fileFor(t);
  child = spawn(process.execPath, [MAIN, "add", "--ledger", ledger, "--reader", "llm", ...options, PAGE, OTHER, PAGE]);
  let err = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (err += text));
  const code = await new Promise((resolve) => child!.on("close", resolve));
  assert.deepEqual([code, questions.length], [1, 2]);
  const lines = linesOf(err);
  assert.equal(lines[1], "llm: nothing more is asked: interrupted");
  assert.match(lines[2]!, /^read: the language model gave no answer \(Request was aborted/);
  assert.equal(lines[3], "llm: 2 requests, 1,000 tokens sent and 100 received");
  const { out } = await calling(["add", "--ledger", ledger, PAGE, OTHER]);
  assert.deepEqual(
    linesOf(out).map((line) => line.slice(0, 4)),
    ["same", "new "],
  );
});

test("a watcher asks about what is new; what it could not ask about is looked at again", async (t) => {
  const site = createServer((request, response) => {
    const isPage = request.url === "/two-battalions";
    response.writeHead(isPage ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(isPage ? readFileSync(PAGE) : "");
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    site.closeAllConnections();
    site.close();
  });
  const right = rightAnswers(await readingsOf(PAGE));
  let isUp = false;
  const { options } = await modelServer(t, (question) => (isUp ? right(question) : { status: 418, body: "{}" }));
  const ledger = fileFor(t);
  const sources = path.join(path.dirname(ledger), "my.sources");
  writeFileSync(sources, `page http://127.0.0.1:${(site.address() as AddressInfo).port}/two-battalions\n`);
  const files = ["--ledger", ledger, "--sources", sources, "--allow-private", "127.0.0.1"];
  const watch = () => calling(["watch", "--once", "--pace", "1ms", ...files, "--reader", "llm", ...options]);

  const first = await watch();
  assert.deepEqual([first.code, first.out], [1, ""]);
  assert.match(first.err[1]!, /^read: the language model gave no answer \(418 .*\): http:\/\/127/);
  isUp = true;
  const second = await watch();
  assert.deepEqual([second.code, second.out.slice(0, 4)], [0, "new "]);
  assert.match(second.err.at(-1)!, /^llm: \d\d? statements taken, 0 dropped$/);
  assert.match((await calling(["export", "csv", "--ledger", ledger])).out, /llm\/1\/tern-7b/);
});

test("a watcher whose model never answers has not done what it was asked for, however it ends", async (t) => {
  const site = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(readFileSync(PAGE));
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    site.closeAllConnections();
    site.close();
  });
  const { options } = await modelServer(t, () => {
    // Somebody ends it as soon as it has asked.
    process.emit("SIGINT");
    return { status: 418, body: "{}" };
  });
  const ledger = fileFor(t);
  const sources = path.join(path.dirname(ledger), "my.sources");
  writeFileSync(sources, `page http://127.0.0.1:${(site.address() as AddressInfo).port}/two-battalions\n`);
  const files = ["--ledger", ledger, "--sources", sources, "--allow-private", "127.0.0.1"];
  const { code, err } = await calling(["watch", "--for", "1m", ...files, "--reader", "llm", ...options]);
  assert.match(err[1]!, /^read: the language model gave no answer \(418 /);
  assert.equal(code, 1);
});

test("what could not be asked about is not kept, and is when it is added again; the ledger tells the model", async (t) => {
  const right = rightAnswers(await readingsOf(PAGE));
  let isUp = false;
  const { questions, options } = await modelServer(t, (question) =>
    isUp ? right(question) : { status: 418, body: "{}" },
  );
  const ledger = fileFor(t);
  const add = () => calling(["add", "--ledger", ledger, "--reader", "llm", ...options, PAGE]);
  const first = await add();
  assert.deepEqual([first.code, first.out], [1, ""]);
  isUp = true;
  const second = await add();
  assert.deepEqual([second.code, second.out.slice(0, 4)], [0, "new "]);
  const { out } = await calling(["export", "csv", "--ledger", ledger]);
  assert.match(out, /llm\/1\/tern-7b/);
  // Who adds it again does not pay for it again.
  const asked = questions.length;
  const third = await add();
  assert.deepEqual([third.code, third.out, questions.length], [0, second.out.replace("new ", "same"), asked]);
});

test("the examples of docs/llm.md run", async (t) => {
  const pages = globSync(path.join(STORY, "0*.html")).toSorted();
  const right = rightAnswers((await Promise.all(pages.map(readingsOf))).flat());
  const { address } = await modelServer(t, (question) =>
    question.body.response_format?.json_schema.name === "statements" ? right(question) : '{"sentences": []}',
  );
  const docs = readFileSync(path.join(ROOT, "docs", "llm.md"), "utf8");
  const exported = [...docs.matchAll(/^ {4}export (\w+)=(\S+)/gm)].map(([, name, value]) => [name!, value!] as const);
  const env = { ...Object.fromEntries(exported), WHENCE_LLM_ADDRESS: address, WHENCE_LEDGER: fileFor(t) };
  const lines = [...docs.matchAll(/^ {4}npm run -s whence -- ([^#\n]+)/gm)].map(([, words]) =>
    words!.trim().split(" "),
  );
  assert.deepEqual(
    lines.map(([command]) => command),
    ["read", "add", "brief"],
  );
  for (const words of lines) {
    const { code, err } = await calling(
      words.flatMap((word) => (word.includes("*") ? globSync(path.join(ROOT, word)).toSorted() : word)),
      { env },
    );
    assert.deepEqual(
      [code, err[0]],
      [0, `llm: words of articles go to ${address} on this machine, model qwen3:8b`],
      words[0],
    );
  }
});
