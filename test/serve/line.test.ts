// Who waits for a long question is answered in order, and nobody waits for ever.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Line } from "../../src/serve/aside/line.ts";
import { waitingFor } from "../../src/serve/desk/patience.ts";
import type { Desk } from "../../src/serve/index.ts";
import { Refusal } from "../../src/serve/problem.ts";

const PATIENT: Pick<Desk, "patience"> = { patience: 30 };

test("those of a better rank go first, and those of one rank as they came", () => {
  const line = new Line<string>(10);
  for (const [one, rank] of [
    ["like", 2],
    ["search", 1],
    ["claim", 0],
    ["search again", 1],
    ["cards", 0],
  ] as const)
    assert.equal(line.join(one, rank), undefined);
  const order = Array.from({ length: 6 }, () => line.next());
  assert.deepEqual(order, ["claim", "cards", "search", "search again", "like", undefined]);
});

test("where the line is full, the one with the worst rank leaves it that came first", () => {
  const line = new Line<string>(2);
  line.join("like", 2);
  line.join("like more", 2);
  assert.equal(line.join("like most", 2), "like most");
  assert.equal(line.join("claim", 0), "like");
  assert.equal(line.join("search", 1), "like more");
  assert.equal(line.join("cards", 0), "search");
  assert.equal(line.join("entities", 0), "entities");
  assert.deepEqual(line.clear(), ["claim", "cards"]);
  assert.equal(line.join("claim", 0), undefined);
});

test("what is asked for too often just now comes later; what fails, fails", async () => {
  const inTime = waitingFor(PATIENT as Desk);
  assert.equal(await inTime(Promise.reject(new Refusal(503, "too many"))), undefined);
  assert.equal(await inTime(Promise.resolve(1)), 1);
  await assert.rejects(inTime(Promise.reject(new Refusal(404))), Refusal);
  const whole = waitingFor({} as Desk);
  await assert.rejects(whole(Promise.reject(new Refusal(503))), Refusal);
});
