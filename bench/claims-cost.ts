// What joining a statement costs as one story grows without end, and how often what was never one is joined: invented
// sentences say by their form what they put forward.
//
//   node bench/claims-cost.ts [ARTICLES] [SEED] [--list]

import { blocksOf, freeze } from "../src/article/index.ts";
import { Claims, contextsOf, joinableOf } from "../src/claim/index.ts";
import type { Joinable } from "../src/claim/index.ts";
import { readArticle } from "../src/whence.ts";
import { invented } from "./generator.ts";
import type { Invented } from "./generator.ts";

const STEPS = 5;
const say = (line: string) => void process.stdout.write(`${line}\n`);

interface Told extends Joinable {
  readonly story: number;
}

function* statementsOf(articles: Iterable<Invented>): Generator<Told> {
  for (const { url, title, publisher, published, text, story } of articles) {
    const page = { url, title, publisher, published, modified: null, authors: [], language: "en" };
    const { article, statements } = readArticle(freeze({ ...page, text, blocks: blocksOf(text) }));
    for (const context of contextsOf(article, statements)) yield { ...joinableOf(context), story };
  }
}

/** What a content of invented news puts forward; null where its form does not tell. */
const FORMS: readonly RegExp[] = [
  /at least \d+ [a-z]+ \w+/,
  /the [a-z ]+ had been [a-z]+/,
  /the [a-z ]+ would be [a-z]+ by the state/,
  /\d+ million crowns would be paid for the [a-z ]+/,
  /the [a-z ]+ was “[a-z]+ and [a-z]+”/,
];
const formOf = (text: string): string | null => FORMS.map((form) => form.exec(text)?.[0]).find(Boolean) ?? null;

function cost(all: readonly Told[]): Claims {
  const claims = new Claims();
  say("statements  claims  cpu ms/statement  longest ms");
  for (let step = 1; step <= STEPS; step += 1) {
    const some = all.slice(((step - 1) * all.length) / STEPS, (step * all.length) / STEPS);
    let longest = 0;
    const begun = process.cpuUsage();
    for (const one of some) {
      const before = performance.now();
      claims.join(one);
      claims.beside(one.id);
      longest = Math.max(longest, performance.now() - before);
    }
    const { user, system } = process.cpuUsage(begun);
    const each = ((user + system) / 1_000 / some.length).toFixed(3);
    const sizes = [Math.floor((step * all.length) / STEPS), claims.joined.claims.length];
    say(
      `${String(sizes[0]).padStart(10)}${String(sizes[1]).padStart(8)}${each.padStart(20)}${longest.toFixed(1).padStart(12)}`,
    );
  }
  return claims;
}

/** Every pair of statements whose forms tell: joined rightly, wrongly, and not joined. */
function truth(all: readonly Told[]): void {
  const stories = new Map<number, Told[]>();
  for (const one of all) stories.set(one.story, [...(stories.get(one.story) ?? []), one]);
  let [right, wrong, missed] = [0, 0, 0];
  for (const told of stories.values()) {
    const claims = new Claims();
    for (const one of told) claims.join(one);
    const known = told
      .flatMap((one) => ({ form: formOf(one.text), claim: claims.claimOf(one.id), text: one.text }))
      .filter(({ form }) => form !== null);
    for (const [at, one] of known.entries()) {
      for (const other of known.slice(at + 1, at + 200)) {
        if (one.claim === other.claim && one.form === other.form) right += 1;
        else if (one.claim === other.claim) {
          wrong += 1;
          if (process.argv.includes("--list") && wrong % 50 === 1) say(`  ${one.text}\n  ${other.text}\n`);
        } else if (one.form === other.form) {
          missed += 1;
          if (process.argv.includes("--list") && missed % 50 === 1) say(`- ${one.text}\n- ${other.text}\n`);
        }
      }
    }
  }
  say(
    `pairs joined rightly ${right}, wrongly ${wrong}, not joined ${missed}: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)}`,
  );
}

const [articles, seed] = [Number(process.argv[2] ?? 2_000), Number(process.argv[3] ?? 1)];
const all = [...statementsOf(invented(articles, seed))];
truth(all);
const claims = cost(all);
const begun = performance.now();
const saved = JSON.stringify(claims.joined);
const restored = new Claims(JSON.parse(saved));
const ms = performance.now() - begun;
say(
  `saved and restored in ${ms.toFixed(0)} ms, ${(saved.length / all.length).toFixed(0)} bytes a statement, alike: ${JSON.stringify(restored.joined) === saved}`,
);
