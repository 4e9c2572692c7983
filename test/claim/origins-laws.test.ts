// What holds for every claim, whatever its statements are.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { chainGraph, originsOf } from "../../src/claim/origins/index.ts";
import type { Origins, Voice, Witness } from "../../src/claim/origins/index.ts";
import type { LinkKind } from "../../src/statement/index.ts";

const OUTLETS = ["Tern", "The Gull", "Heron Post", "Quill Daily"];
const PHRASES = [
  "two officials",
  "officials",
  "one of the officials",
  "the second official",
  "sources in the Harbour Office",
  "the source",
  "a Tern reporter",
  null,
];
const NAMES = [
  "Ana Ruiz",
  "Anna Ruiz",
  "Pedro Lind",
  "Harbour Office",
  "Port Ministry",
  "Ministry of Ports",
  "Ardovia",
];
const ROLES = [
  null,
  null,
  "director of the Harbour Office",
  "ports minister",
  "member of the Harbour Office",
  "head",
  "Ardovian ports minister",
];

const unnamed = fc
  .constantFrom(...PHRASES)
  .map((name): Voice => ({ name, kind: "unnamed", role: null, onBehalfOf: null, entity: null }));
const named = fc
  .record({
    name: fc.constantFrom(...NAMES),
    role: fc.constantFrom(...ROLES),
    onBehalfOf: fc.constantFrom(null, null, null, "Harbour Office", "office"),
    entity: fc.constantFrom(null, 1, 2, 3),
  })
  .map(({ entity, ...one }): Voice => {
    const kind = /^(?:Ana|Anna|Pedro)/.test(one.name) ? "person" : "organization";
    return { ...one, kind, entity: entity === null ? null : `${kind} ${entity}` };
  });
const outlet = fc
  .tuple(fc.constantFrom(...OUTLETS, "Far Courier"), fc.constantFrom("publication", "publication", "organization"))
  .map(([name, kind]): Voice => ({ name, kind: kind as LinkKind, role: null, onBehalfOf: null, entity: null }));
const relay = fc.oneof(outlet, outlet, named, unnamed);
const relays = fc.array(relay, { maxLength: 2 });
const open = fc.tuple(unnamed, relays).map(([first, rest]) => [first, ...rest]);
const chain = fc.oneof(
  open,
  fc.tuple(named, relays).map(([first, rest]) => [first, ...rest]),
  fc.tuple(outlet, relays).map(([first, rest]) => [first, ...rest]),
  fc.constant([]),
);

/** Three articles of each outlet, and one that no witness stands in. */
const articles = OUTLETS.flatMap((name) => [0, 1, 2].map((place) => `${name}/${place}`));
const dayOf = (article: string) => `2031-05-0${1 + ((article.length * 7 + Number(article.at(-1))) % 9)}`;

const witnessOf = (article: string, links: readonly Voice[], copyOf: string | null, id: string): Witness => ({
  statement: id,
  article,
  page: article,
  outlet: article.split("/")[0]!,
  published: dayOf(article),
  saidAt: null,
  chain: links,
  side: "for",
  copyOf: copyOf === article ? null : copyOf,
  forwardedFrom: null,
  isFaint: false,
});

const claim = fc
  .array(
    fc.tuple(
      fc.constantFrom(...articles),
      chain,
      fc.oneof(
        { arbitrary: fc.constant(null), weight: 3 },
        { arbitrary: fc.constantFrom(...articles, "elsewhere"), weight: 1 },
      ),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) => all.map(([article, links, copyOf], place) => witnessOf(article, links, copyOf, `s${place}`)));

const RUNS = { numRuns: Number(process.env["RUNS"] ?? 500) };
const boundsOf = ({ least, most }: Origins) => ({ least, most });

test("at least one, at most as many as there are statements, and never fewer than at least", () => {
  fc.assert(
    fc.property(claim, (witnesses) => {
      const { least, most, groups } = originsOf(witnesses);
      assert.ok(1 <= least && least <= most && most <= witnesses.length);
      assert.equal(groups.length, most);
      const placed = groups.flatMap(({ statements }) => statements).toSorted();
      assert.deepEqual(placed, witnesses.map(({ statement }) => statement).toSorted());
      for (const { joins, statements, paths } of groups) {
        assert.equal(joins.length, statements.length - 1);
        assert.equal(paths.length, statements.length);
      }
    }),
    RUNS,
  );
});

test("the order of the statements changes nothing", () => {
  const shuffled = claim.chain((witnesses) =>
    fc.tuple(fc.constant(witnesses), fc.shuffledSubarray(witnesses, { minLength: witnesses.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => assert.deepEqual(originsOf(one), originsOf(other))),
    RUNS,
  );
});

test("a statement whose origin nobody knows never raises the least and never lowers the most", () => {
  // Of an article from which nothing was copied: the arrival of an original tells where its copies have their words from.
  const added = fc
    .tuple(claim, unnamed, fc.constantFrom(...articles, "New Echo/0"))
    .filter(([witnesses, , article]) => witnesses.every(({ copyOf }) => copyOf !== article))
    .filter(([, { name }]) => !name?.includes("reporter"));
  fc.assert(
    fc.property(added, ([witnesses, source, article]) => {
      const before = originsOf(witnesses);
      const after = originsOf([...witnesses, witnessOf(article, [source], null, "new")]);
      assert.ok(after.least <= before.least, "least");
      assert.ok(after.most >= before.most, "most");
    }),
    RUNS,
  );
});

test("a reprint changes neither", () => {
  fc.assert(
    fc.property(claim, fc.nat(), fc.integer({ min: 1, max: 40 }), (witnesses, pick, times) => {
      const original = witnesses[pick % witnesses.length]!;
      const reprints = Array.from({ length: times }, (_, place) => ({
        ...original,
        statement: `reprint ${place}`,
        article: `reprint/${place}`,
        page: `reprint/${place}`,
        outlet: `Reprinter ${place}`,
        published: "2031-06-01",
        copyOf: original.copyOf ?? original.article,
      }));
      assert.deepEqual(boundsOf(originsOf([...witnesses, ...reprints])), boundsOf(originsOf(witnesses)));
    }),
    RUNS,
  );
});

test("an edit that says the same again changes neither and reprints nothing", () => {
  fc.assert(
    fc.property(claim, fc.nat(), fc.boolean(), fc.boolean(), (witnesses, pick, isCopied, isDated) => {
      const { article } = witnesses[pick % witnesses.length]!;
      const edit = witnesses
        .filter((one) => one.article === article)
        .map((one) => ({
          ...one,
          statement: `edit ${one.statement}`,
          article: `${article} edited`,
          published: isDated ? "2031-06-01" : one.published,
          copyOf: isCopied ? (one.copyOf ?? article) : one.copyOf,
        }));
      const [before, after] = [originsOf(witnesses), originsOf([...witnesses, ...edit])];
      assert.deepEqual(boundsOf(after), boundsOf(before));
      const copies = ({ groups }: Origins) =>
        groups.flatMap(({ paths }) => paths).filter(({ steps }) => steps.some(({ kind }) => kind === "copy"));
      const own = edit.filter(({ copyOf }) => copyOf !== null && copyOf !== article);
      assert.equal(copies(after).length, copies(before).length + own.length);
    }),
    RUNS,
  );
});

test("two entities that turn out to be one raise neither", () => {
  fc.assert(
    fc.property(claim, (witnesses) => {
      const before = originsOf(witnesses);
      const after = originsOf(
        witnesses.map((one) => ({
          ...one,
          chain: one.chain.map((link) => (link.entity?.endsWith("2") ? { ...link, entity: `${link.kind} 1` } : link)),
        })),
      );
      assert.ok(after.least <= before.least, "least");
      assert.ok(after.most <= before.most, "most");
    }),
    RUNS,
  );
});

test("the graph leads every statement from its origin to where it was printed", () => {
  fc.assert(
    fc.property(claim, (witnesses) => {
      const { nodes, edges } = chainGraph(originsOf(witnesses));
      const ids = new Set(nodes.map(({ id }) => id));
      assert.equal(ids.size, nodes.length);
      assert.equal(edges.length, nodes.filter(({ kind }) => kind !== "origin").length);
      const led = new Set(edges.map(({ to }) => to));
      for (const { from, to } of edges) assert.ok(ids.has(from) && ids.has(to));
      const ends = nodes
        .filter(({ kind }) => kind === "outlet" || kind === "copies")
        .flatMap(({ statements }) => statements);
      for (const { statement } of witnesses) assert.ok(ends.includes(statement), statement);
      for (const { id, kind } of nodes) assert.equal(led.has(id), kind !== "origin");
    }),
    { numRuns: 300 },
  );
});

test("a relay stands behind its origin also where another way knows of nothing but the relay", () => {
  const voice = (name: string, kind: LinkKind): Voice => ({ name, kind, role: null, onBehalfOf: null, entity: null });
  const sources = voice("two sources in the Harbour Office", "unnamed");
  const courier = voice("Far Courier", "publication");
  const origins = originsOf([
    witnessOf("Tern/0", [sources, courier], null, "whole"),
    witnessOf("Heron Post/1", [courier], null, "cut"),
  ]);
  const { nodes, edges } = chainGraph(origins);
  const [origin, ...others] = nodes.filter(({ kind }) => kind === "origin");
  assert.deepEqual(others, []);
  assert.deepEqual(origin!.names, ["two sources in the Harbour Office"]);
  const [relay] = nodes.filter(({ kind }) => kind === "relay");
  assert.deepEqual([relay!.names, relay!.statements.toSorted()], [["Far Courier"], ["cut", "whole"]]);
  assert.ok(edges.some(({ from, to }) => from === origin!.id && to === relay!.id));
});
