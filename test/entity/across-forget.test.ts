// Who was named once, long ago, is forgotten; who is named again and again is not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forget } from "../../src/entity/across/forget.ts";
import { emptyRegistry, resolveEntity } from "../../src/entity/index.ts";
import type { Mention } from "../../src/entity/index.ts";

const mention = (name: string, article: string): Mention => ({
  name,
  kind: "person",
  role: null,
  outlet: "Tern",
  article,
  company: ["Ostrel Gazette"],
});

test("memory of a name lasts by how often it came", () => {
  const registry = emptyRegistry();
  const once = resolveEntity(registry, mention("Ilka Moravec", "a")).entity!;
  const often = resolveEntity(registry, mention("Bertil Sand", "a")).entity!;
  for (const article of ["b", "c", "d"])
    assert.equal(resolveEntity(registry, mention("Bertil Sand", article)).entity, often);
  registry.mentions += 700_000;
  forget(registry);
  assert.deepEqual(Object.keys(registry.entities), [often]);
  assert.ok(Object.values(registry.keys).every((ids) => ids.includes(often) && !ids.includes(once)));
  assert.deepEqual(registry.seen, {});
  assert.equal(resolveEntity(registry, mention("Ilka Moravec", "e")).isNew, true);
  assert.equal(resolveEntity(registry, mention("Bertil Sand", "e")).entity, often);
});

test("nobody is forgotten soon", () => {
  const registry = emptyRegistry();
  resolveEntity(registry, mention("Ilka Moravec", "a"));
  registry.mentions += 300_000;
  forget(registry);
  assert.equal(resolveEntity(registry, mention("Ilka Moravec", "b")).isNew, false);
});
