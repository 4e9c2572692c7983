// `whence brief --writer llm` against a server on this machine that speaks the protocol.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { demoReadings } from "../demo-readings.ts";
import { ledgerOf } from "../publish/demo-brief.ts";
import { calling } from "./calling.ts";
import { dataOf, modelServer } from "./model-server.ts";
import type { Question } from "./model-server.ts";

const { file, close } = await ledgerOf((await demoReadings()).slice(0, 6));
after(close);

const brief = (...options: string[]) => calling(["brief", "--ledger", file, "--length", "12", ...options]);
const compiled = (await brief()).out;

const linesOf = (question: Question) =>
  dataOf(question)
    .split("\n")
    .map((line) => JSON.parse(line) as { id: number; text: string });

/** Other words for each sentence that is sent. */
const answer = (question: Question, other: (text: string) => string) =>
  JSON.stringify({ sentences: linesOf(question).map(({ id, text }) => ({ id, text: other(text) })) });

/** "According to the operator, the wall failed." for "The wall failed, according to the operator." */
const turned = (text: string) => {
  const [, what, who] = /^The (.+), according to (.+)\.$/.exec(text) ?? [];
  return what ? `According to ${who}, the ${what}.` : text;
};

const oneLine = (text: string) => text.replace(/\s+/g, " ");

test("sentences that pass are printed, and the reader is told whose words they are", async (t) => {
  const { address, options } = await modelServer(t, (question) => answer(question, turned));
  const { code, out, err } = await brief("--writer", "llm", ...options);
  assert.deepEqual(
    [code, err],
    [
      0,
      [
        `llm: words of articles go to ${address} on this machine, model tern-7b`,
        "llm: 1 request, 1,000 tokens sent and 100 received",
        "llm: 1 sentence taken, 0 dropped",
      ],
    ],
  );
  assert.match(oneLine(out), /According to plant operator Sirrinchem, the wall of Basin 2 at the Sirrin Works failed/);
  assert.match(out, /; worded in part by llm\/1\/tern-7b and held to the receipts\n/);
});

test("sentences that do not pass stay, each is named, and all are counted", async (t) => {
  const { options } = await modelServer(t, (question) =>
    answer(question, (text) => text.replace(/\bsaid\b/, "confirmed")),
  );
  const { code, out, err } = await brief("--writer", "llm", ...options);
  assert.deepEqual([code, out], [0, compiled]);
  const named = err.filter((line) => /^brief: sentence \d+ stays as it was compiled: \S/.test(line)).length;
  assert.ok(named > 2);
  assert.match(err.at(-1)!, new RegExp(`^llm: 0 sentences taken, ${named} dropped: `));
});

test("where nobody answers the brief is printed as it was compiled, with exit code 1", async (t) => {
  const { options } = await modelServer(t, () => ({ status: 403, body: '{"error": {"message": "no"}}' }));
  const { code, out, err } = await brief("--writer", "llm", ...options);
  assert.deepEqual([code, out], [1, compiled]);
  assert.ok(err.includes("brief: stays as it was compiled: the language model gave no answer (403 no)"));
});

test("nothing is asked without the option, and a call that names no model makes no sense", async (t) => {
  const { questions, options } = await modelServer(t, () => "{}");
  assert.equal((await brief(...options)).out, compiled);
  assert.equal(questions.length, 0);
  const { code, err } = await brief("--writer", "llm");
  assert.deepEqual([code, err], [2, ["llm: no address is named, by --llm-address or WHENCE_LLM_ADDRESS"]]);
});
