// The machine that says what is asked next, by itself: no network, no clock, no chance.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Plan } from "../../../src/read/watch/index.ts";
import type { Answer } from "../../../src/read/watch/index.ts";

type Step = ReturnType<Plan["next"]>;

const answer = (status: number, more: Partial<Answer> = {}): Answer => ({
  status,
  headers: {},
  goes: null,
  bytes: null,
  ...more,
});
const text = (words: string) => answer(200, { bytes: Buffer.from(words) });

const job = (address: string, due = 0, kind: "source" | "page" = "page") => ({
  kind,
  id: address,
  address,
  due,
  headers: {},
});

/** What is asked now; fails where nothing is. */
function asked(step: Step) {
  assert.equal(step.do, "ask");
  return step.do === "ask" ? step.hop : assert.fail();
}

/** A plan whose hosts have no rules. */
function planOf(addresses: readonly string[], gap = 1_000) {
  const plan = new Plan(gap, () => 0.5);
  for (const address of addresses) plan.add(job(address));
  return plan;
}

test("a host is asked for its rules first, then for one thing at a time, with a pause", () => {
  const plan = planOf(["https://a.example/1", "https://a.example/2"]);
  const rules = asked(plan.next(0));
  assert.equal(rules.address, "https://a.example/robots.txt");
  assert.deepEqual(plan.next(0), { do: "wait", until: null });
  assert.equal(plan.done(rules, answer(404), 100), null);
  assert.deepEqual(plan.next(100), { do: "wait", until: 1_100 });
  const first = asked(plan.next(1_100));
  assert.equal(first.address, "https://a.example/1");
  assert.equal(plan.done(first, text("x"), 1_200)?.job.id, "https://a.example/1");
  assert.deepEqual(plan.next(2_000), { do: "wait", until: 2_200 });
  assert.equal(asked(plan.next(2_200)).address, "https://a.example/2");
});

test("what robots.txt forbids is never asked, also where a redirect leads there", () => {
  const plan = planOf(["https://a.example/shut/1", "https://a.example/2"]);
  plan.done(asked(plan.next(0)), text("User-agent: *\nDisallow: /shut/"), 0);
  const step = plan.next(1_000);
  assert.equal(step.do === "note" && step.outcome.result, "read: robots.txt forbids https://a.example/shut/1");
  const second = asked(plan.next(1_000));
  assert.equal(plan.done(second, answer(302, { goes: "https://a.example/shut/2" }), 1_000), null);
  const noted = plan.next(2_000);
  assert.equal(noted.do === "note" && noted.outcome.result, "read: robots.txt forbids https://a.example/shut/2");
});

test("a redirect to another host waits for that host and its rules", () => {
  const plan = planOf(["https://a.example/1"]);
  plan.done(asked(plan.next(0)), answer(404), 0);
  plan.done(asked(plan.next(1_000)), answer(301, { goes: "https://b.example/1" }), 1_000);
  assert.equal(asked(plan.next(1_000)).address, "https://b.example/robots.txt");
});

test("rules that cannot be read close a host for a while; known ones go on", () => {
  const plan = planOf(["https://a.example/1"]);
  plan.done(asked(plan.next(0)), answer(503), 0);
  const step = plan.next(1_000);
  assert.ok(step.do === "note" && typeof step.outcome.result === "string" && step.outcome.again! > 60_000);
  const known = planOf(["https://a.example/1"]);
  known.done(asked(known.next(0)), text("User-agent: *\nDisallow: /shut/"), 0);
  const later = 2 * 86_400_000;
  known.add(job("https://a.example/shut/1"));
  const again = asked(known.next(later));
  assert.equal(again.address, "https://a.example/robots.txt");
  known.done(again, answer(500), later);
  assert.equal(asked(known.next(later + 1_000)).address, "https://a.example/1");
});

test("one that asks for too much is left alone for as long as it says", () => {
  const plan = planOf(["https://a.example/1", "https://a.example/2"]);
  plan.done(asked(plan.next(0)), answer(404), 0);
  const outcome = plan.done(asked(plan.next(1_000)), answer(429, { headers: { "retry-after": "600" } }), 1_000);
  assert.equal(outcome?.again, 601_000);
  assert.deepEqual(plan.next(2_000), { do: "wait", until: 601_000 });
  assert.equal(plan.changed()[0]!.notes.until, 601_000);
});

test("whoever wants no requests and gives no rules is given up for now, and not asked for its rules for ever", () => {
  const plan = planOf(["https://a.example/1"]);
  const busy = answer(429, { headers: { "retry-after": "7200" } });
  plan.done(asked(plan.next(0)), busy, 0);
  assert.deepEqual(plan.next(1_000), { do: "wait", until: 7_200_000 });
  const step = plan.next(7_200_000);
  assert.ok(step.do === "note" && step.outcome.again! > 7_200_000);
});

test("sources go before pages", () => {
  const plan = planOf(["https://a.example/page"]);
  plan.add(job("https://a.example/feed", 0, "source"));
  plan.done(asked(plan.next(0)), answer(404), 0);
  assert.equal(asked(plan.next(1_000)).address, "https://a.example/feed");
});

/** Plays a plan to its end: requests take some time, and answers are whatever comes. */
test("whatever is answered, no host is asked twice at a time or too soon, and everything ends", () => {
  const answers = fc.oneof(
    fc.constant("read: connection refused"),
    fc
      .constantFrom(200, 304, 404, 410, 429, 500, 503)
      .map((status) => (status === 200 ? text("User-agent: *\nDisallow: /z") : answer(status))),
    fc
      .constantFrom("https://a.example/z", "https://b.example/y", "https://c.example/robots.txt")
      .map((goes) => answer(302, { goes })),
  );
  const addresses = fc.uniqueArray(
    fc.constantFrom("a", "b", "c").chain((host) => fc.nat(30).map((n) => `https://${host}.example/${n}`)),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(
      addresses,
      fc.array(answers, { minLength: 1, maxLength: 40 }),
      fc.infiniteStream(fc.nat(3_000)),
      (all, replies, times) => {
        const plan = planOf(all);
        const open = new Set(all);
        const last = new Map<string, number>();
        const flying: { hop: ReturnType<typeof asked>; ends: number }[] = [];
        let [now, turn] = [0, 0];
        while (open.size > 0) {
          assert.ok((turn += 1) < 2_000);
          const step = plan.next(now);
          if (step.do === "note") open.delete(step.outcome.job.id);
          else if (step.do === "ask") {
            const { host } = new URL(step.hop.address);
            assert.ok(!flying.some(({ hop }) => new URL(hop.address).host === host));
            assert.ok(now >= (last.get(host) ?? -Infinity) + 1_000);
            last.set(host, now);
            flying.push({ hop: step.hop, ends: now + times.next().value });
          } else {
            const [next] = flying.toSorted((one, other) => one.ends - other.ends);
            if (next && next.ends <= (step.until ?? Infinity)) {
              flying.splice(flying.indexOf(next), 1);
              now = Math.max(now, next.ends);
              const outcome = plan.done(next.hop, replies[turn % replies.length]!, now);
              if (outcome) open.delete(outcome.job.id);
            } else {
              assert.ok(step.until !== null && step.until > now);
              now = step.until;
            }
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
