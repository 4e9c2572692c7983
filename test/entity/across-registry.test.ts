// Whom names mean over articles. All people, places and outlets are invented, except states and their houses.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rest } from "../../src/entity/across/rest.ts";
import { applyJudgements, emptyRegistry, knownBy, mentionId, resolveEntity } from "../../src/entity/index.ts";
import type { Linked, Mention, Resolution } from "../../src/entity/index.ts";
import { spent } from "../spent.ts";

type Told = Partial<Omit<Mention, "name">> & { readonly name: string };

const mention = (told: Told, place: number): Mention => ({
  kind: "person",
  role: null,
  outlet: "Harbour Wire",
  article: `article ${place}`,
  company: [],
  ...told,
});

/** Each mention in an article of its own, in order. */
function resolve(...told: Told[]): Resolution[] {
  const registry = emptyRegistry();
  return told.map((one, place) => resolveEntity(registry, mention(one, place)));
}

/** The last mention is linked to the first, for this reason. */
function links(reason: string, ...told: Told[]): void {
  const answers = resolve(...told);
  const what = told.map(({ name }) => name).join(" | ");
  assert.equal(answers.at(-1)!.entity, answers[0]!.entity, what);
  assert.equal(answers.at(-1)!.reason, reason, what);
}

/** Every mention is somebody else. */
function parts(...told: Told[]): void {
  const ids = resolve(...told).map(({ entity }) => entity);
  assert.equal(new Set(ids).size, told.length, told.map(({ name }) => name).join(" | "));
}

const body = (name: string, more: Partial<Omit<Mention, "name">> = {}): Told => ({ name, kind: "government", ...more });

test("spellings of one person", () => {
  links("same name", { name: "Velko Đarnović" }, { name: "Velko Djarnovic" });
  links("spelling variant", { name: "Velko Đarnović" }, { name: "Velko Dzharnovich" });
  links("spelling variant", { name: "Velko Dzharnovich" }, { name: "Velko Djarnovic" });
  links("spelling variant", { name: "Velko Djarnovic" }, { name: "Velko Dzharnovich" });
  links("spelling variant", { name: "Mykhal Torenko" }, { name: "Mihal Torenko" });
  links("same name", { name: "Henryka Łuczan" }, { name: "Henryka Luczan" });
  links("spelling variant", { name: "Henryka Łuczan" }, { name: "Henryka Luchan" });
  links("same name", { name: "Šimon Äär" }, { name: "Simon Aar" });
  links("spelling variant", { name: "Kirill Zorenko" }, { name: "Kyrylo Zorenko" });
  links("spelling variant", { name: "Yun Seok-min" }, { name: "Yoon Suk-min" });
  links("short form", { name: "William Harker" }, { name: "Bill Harker" });
});

test("names of two people", () => {
  parts({ name: "Mykhal Torenko" }, { name: "Ilya Torenko" });
  parts({ name: "Ana Ruiz" }, { name: "Ana Ruiz Jr" });
  parts({ name: "Ana Ruiz" }, { name: "Clara Ruiz" });
  parts({ name: "Jan Kowal" }, { name: "Jana Kowal" });
  parts({ name: "Anna Novak" }, { name: "Hana Novak" });
  parts({ name: "Hans Friedrich" }, { name: "Friedrich Hans" });
  parts({ name: "Omar bin Salim" }, { name: "Salim bin Omar" });
  parts({ name: "Peter Novak", role: "minister" }, { name: "Pavel Novak", role: "minister" });
  // A surname alone, and an initial, with nobody to vouch for them.
  parts({ name: "Mykhal Torenko" }, { name: "Torenko" });
  parts({ name: "Ana Ruiz" }, { name: "A. Ruiz" });
  // A person is no body.
  parts({ name: "Jordan" }, body("Jordan"));
});

test("a part of the name needs somebody to vouch for it", () => {
  const service = { name: "Mykhal Torenko", role: "director of the Civil Protection Service" };
  links("part of the name", service, { name: "Torenko", role: "civil protection director" });
  links(
    "part of the name",
    { ...service, company: ["Velko Đarnović"] },
    { name: "Torenko", company: ["Velko Djarnovic"] },
  );
  links("short form", { name: "Ana Ruiz", story: "flood" }, { name: "A. Ruiz", story: "flood" });
  // Two ministers of one surname.
  parts({ name: "Ana Novak", role: "environment minister" }, { name: "Novak", role: "finance minister" });
  const answers = resolve(
    { name: "Ana Novak", role: "minister", company: ["Tarn Logistics"] },
    { name: "Ivo Novak", role: "minister", company: ["Tarn Logistics"] },
    { name: "Novak", role: "minister", company: ["Tarn Logistics"] },
  );
  assert.equal(answers[2]!.reason, "more than one may be meant");
  assert.equal(answers[2]!.isNew, true);
});

test("two people of one name are kept apart by what they are", () => {
  parts({ name: "Jan Kowal", role: "defence minister" }, { name: "Jan Kowal", role: "goalkeeper" });
  parts(
    { name: "Ivan Belov", role: "Russian foreign minister" },
    { name: "Ivan Belov", role: "Bulgarian foreign minister" },
  );
  links(
    "same name",
    { name: "Jan Kowal", role: "defence minister" },
    { name: "Jan Kowal", role: "minister of defence" },
  );
  links("same name", { name: "Jan Kowal", role: "finance minister" }, { name: "Jan Kowal", role: "prime minister" });
  const company = ["Oyelaran Bisk", "Fenna Aldous"];
  links("same name", { name: "Jan Kowal", role: "senator", company }, { name: "Jan Kowal", role: "actor", company });
});

test("bodies, however they are called", () => {
  links("metonym", body("the Ukrainian government"), body("Kyiv"));
  links("spelling variant", body("Kyiv"), body("Kiev"));
  links("metonym", body("US Department of Defense"), body("the Pentagon", { kind: "organization" }));
  links("metonym", body("the White House"), body("US presidency"));
  links("acronym", body("International Atomic Energy Agency"), body("IAEA"));
  links("acronym", body("Democratic People's Republic of Korea"), body("DPRK"));
  links("spelling variant", body("Russian Defence Ministry"), body("Ministry of Defense of Russia"));
  links("same name", body("Tarn Logistics"), body("Tarn Logistics GmbH", { kind: "organization" }));
  links("part of the name", body("Tarn Logistics"), body("Tarn Logistics Group", { kind: "organization" }));
  links("same name", body("The Astrun Herald", { kind: "publication" }), body("Astrun Herald"));
});

test("a body by the name of its land, and by that of its people", () => {
  links("spelling variant", body("Orsenian Defense Ministry"), body("Orsenia's Defence Ministry"));
  links("spelling variant", body("Ministry of Defence of Orsenia"), body("Orsenian Ministry of Defense"));
  links("spelling variant", body("Kelmari Interior Ministry"), body("Kelmar's Interior Ministry"));
  links("spelling variant", body("Tarnish Foreign Ministry"), body("Foreign Ministry of Tarn"));
  links("spelling variant", body("the Ardovian army"), body("Ardovia's army"));
  links("spelling variant", body("Ardovian government"), body("the government of Ardovia"));
  links("spelling variant", body("Orsenia's Civil Protection Service"), body("Orsenian Civil Protection Service"));
  links("spelling variant", body("Parliament of Tessaly"), body("Tessalian parliament"));
  // Another land, another office, a town of a like name.
  parts(body("Orsenian Defense Ministry"), body("Orsenian Health Ministry"), body("Orselian Defence Ministry"));
  parts(body("Orsenia's Defence Ministry"), body("Ormelia's Defence Ministry"), body("the Defence Ministry"));
  parts(body("Austrian Defence Ministry"), body("Australia's Defence Ministry"));
  parts(body("Velmarian Police"), body("Velmar Police"));
  parts(body("Arian Civil Guard"), body("Ara's Civil Guard"));
});

test("bodies that are two", () => {
  parts(body("Kyiv"), body("Kyiv City Council"));
  parts(body("the Kremlin"), body("the Russian parliament"), body("Ukraine"));
  parts(body("Tarn Logistics"), body("Tarn Energy"), body("Tarn"));
  parts(body("Tarn Logistics GmbH"), body("Tarn Logistics S.A."));
  parts(body("Unit 61398"), body("Unit 74455"));
  parts(body("Bank of Armenia"), body("Bank of Angola"));
  parts(body("Vessany Standard"), body("Ostrel Standard"));
  // Every state has one, and nothing says that it is the same.
  parts(body("Ministry of Health"), body("Ministry of Health"));
  parts(body("her office"), body("her office"));
  parts(body("the ministry", { story: "flood" }), body("the ministry", { story: "strike" }));
  links("same name", body("the ministry", { story: "flood" }), body("the ministry", { story: "flood" }));
});

test("nobody is nobody", () => {
  const [first] = resolve({ name: "two officials", kind: "unnamed" });
  assert.deepEqual(first, { entity: null, reason: "no name", isNew: false, isChanged: false });
});

test("the id is a hash of the first mention", () => {
  const first = mention({ name: "Ana Ruiz" }, 0);
  assert.equal(resolveEntity(emptyRegistry(), first).entity, mentionId(first));
  assert.match(mentionId(first), /^[0-9a-f]{16}$/);
});

const names = fc.constantFrom(
  "Ana Ruiz", "A. Ruiz", "Ruiz", "Mykhal Torenko", "Mihal Torenko", "Ilya Torenko", "Torenko", "Kyiv", "__proto__", "constructor", "習近平", "", "…",
); // prettier-ignore
const mentions = fc.array(
  fc.record({
    name: fc.oneof(names, fc.string({ unit: "binary", maxLength: 20 })),
    kind: fc.constantFrom("person", "government", "document", "unnamed") as fc.Arbitrary<Mention["kind"]>,
    role: fc.option(fc.constantFrom("defence minister", "goalkeeper", "of", "")),
    outlet: fc.constant(null),
    article: fc.constantFrom("1", "2", "3"),
    company: fc.array(names, { maxLength: 3 }),
  }),
  { maxLength: 30 },
);

test("the same mentions give the same rows, also when the state was saved between them", () => {
  fc.assert(
    fc.property(mentions, (told) => {
      const once = emptyRegistry();
      const rows = told.map((one) => resolveEntity(once, one));
      let saved = emptyRegistry();
      const again = told.map((one) => {
        saved = JSON.parse(JSON.stringify(saved)) as typeof saved;
        return resolveEntity(saved, one);
      });
      assert.deepEqual(again, rows);
      for (const { entity } of rows) if (entity !== null) assert.ok(Object.hasOwn(once.entities, entity));
    }),
    { numRuns: 60 },
  );
});

test("the same mentions give the same rows, whoever is put to rest between them", () => {
  fc.assert(
    fc.property(mentions, (told) => {
      const [awake, resting] = [emptyRegistry(), emptyRegistry()];
      const rows = told.map((one) => resolveEntity(awake, one));
      const again = told.map((one) => {
        rest({ ...resting, mentions: Infinity });
        assert.ok(Object.values(resting.entities).every((known) => typeof known === "string"));
        return resolveEntity(resting, one);
      });
      assert.deepEqual(again, rows);
      for (const id of Object.keys(awake.entities)) assert.deepEqual(knownBy(resting, id), awake.entities[id]);
    }),
    { numRuns: 60 },
  );
});

test("people's judgements stand above the machine's links", () => {
  const rows: Linked[] = [
    { mention: "a1", entity: "a1" },
    { mention: "a2", entity: "a1" },
    { mention: "b1", entity: "b1" },
    { mention: "c1", entity: "c1" },
  ];
  const after = (...said: string[]) =>
    applyJudgements(
      rows,
      said.map((one) => {
        const [a, sign, b] = one.split(" ") as [string, string, string];
        return { verdict: sign === "=" ? "same" : "different", a, b };
      }),
    ).map(({ entity }) => entity);
  assert.deepEqual(after(), ["a1", "a1", "b1", "c1"]);
  assert.deepEqual(after("a1 = b1"), ["a1", "a1", "a1", "c1"]);
  assert.deepEqual(after("b1 = a1"), ["a1", "a1", "a1", "c1"]);
  assert.deepEqual(after("a2 ≠ a1"), ["a1", "a2", "b1", "c1"]);
  assert.deepEqual(after("a2 ≠ a1", "a2 = b1"), ["a1", "a2", "a2", "c1"]);
  // What was said to be apart is not joined by a third.
  assert.deepEqual(after("a1 ≠ c1", "a1 = b1", "b1 = c1"), ["a1", "a1", "a1", "c1"]);
  // The later judgement of the same two stands.
  assert.deepEqual(after("a1 = b1", "b1 ≠ a1"), ["a1", "a1", "b1", "c1"]);
  assert.deepEqual(after("a1 ≠ b1", "b1 = a1"), ["a1", "a1", "a1", "c1"]);
  // Nobody knows them.
  assert.deepEqual(after("x = y", "a1 = x"), ["a1", "a1", "b1", "c1"]);
});

test("a mention costs no more after many", () => {
  const registry = emptyRegistry();
  const sounds = ["ka", "lo", "mir", "tor", "van", "shu", "pel", "dri", "os", "jun"];
  const word = (n: number) => [...String(n)].map((digit) => sounds[Number(digit)]).join("");
  const batch = (from: number) => {
    const started = spent();
    for (let n = from; n < from + 300; n += 1)
      resolveEntity(registry, mention({ name: `${word(n % 40)} ${word(10_000 + n)}`, company: [word(n % 7)] }, n));
    return spent() - started;
  };
  const first = batch(0);
  let last = 0;
  for (let at = 1; at < 6; at += 1) last = batch(at * 300);
  assert.ok(last < first * 4 + 200, `${first} ms, then ${last} ms`);
  for (const ids of Object.values(registry.keys)) assert.ok(ids.length <= 32);
});
