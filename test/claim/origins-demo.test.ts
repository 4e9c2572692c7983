// The claims of the demo story as its key tells them: who said it, through whom, and which pages are reprints.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { originsOf, pathOf, statusOf } from "../../src/claim/index.ts";
import type { Side, Standing, Voice } from "../../src/claim/index.ts";
import { emptyRegistry, resolveEntity } from "../../src/entity/index.ts";
import type { Act, LinkKind } from "../../src/statement/index.ts";

const KEY = readFileSync(new URL("../../demo/story/STORY.md", import.meta.url), "utf8");

/** The rows of the table under a heading that begins so, without its head. */
function rowsUnder(heading: string): string[][] {
  const section = KEY.slice(KEY.indexOf(`\n${heading}`) + 1).split(/\n#+ /)[0]!;
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

const pages = new Map(
  rowsUnder("## Pages").map(([page, outlet, published]) => [page!, { outlet: outlet!, published: published! }]),
);
const outlets = new Set([...pages.values()].map(({ outlet }) => outlet.replace(/^The /, "")));
const cast = new Map(
  rowsUnder("## Cast").flatMap(([names, part]) =>
    spellings(names!).map((name) => [name, part!.split(";")[0]!] as const),
  ),
);

/** "Mykhal (Mihal) Torenko", "Velko Đarnović (Djarnovic, Dzharnovich)", and several people of one part. */
function spellings(cell: string): string[] {
  const [, before, others, after] = /^([^(]+?) \(([^)]+)\)(.*)$/.exec(cell) ?? [];
  if (before === undefined) return cell.replace("Colonel ", "").split(", ");
  const [given, family] = before.split(" ");
  if (after !== "") return [before, ...others!.split(", ")].map((name) => `${name}${after}`);
  const whole = others!.split(", ").map((name) => (name.includes(" ") ? name : `${given} ${name}`));
  return [before, ...whole, ...whole.map((name) => name.split(" ").at(-1)!), family!];
}

/** Sides that the notes tell of. */
const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/^against|dismissed by|^denied$/, "against"],
  [/^declined/, "declines"],
  [/retreat/, "retracts"],
  // A question, and a word on somebody's word.
  [/^a question|^denies that/, "questions"],
];

/** A row of the key as a witness; entities as they are told apart over all pages. */
function witnessesOf(claim: string, registry = emptyRegistry()): Standing[] {
  return rowsUnder(`### ${claim}.`).map(([page, words, chain, note], row) => {
    const { outlet, published } = pages.get(page!)!;
    const side = SIDES.find(([notes]) => notes.test(note!) || notes.test(chain!))?.[1] ?? "for";
    const links = /\bitself\b/.test(chain!) ? [] : chain!.replace(/^.*dismissed by |; .*$/g, "").split(" > ");
    const copyOf = /^reprint of (\d\d)/.exec(note!)?.[1] ?? null;
    return {
      statement: `${claim}.${row} ${page} ${words}`,
      article: page!,
      page: page!,
      outlet,
      published: published.startsWith("per") ? null : published,
      saidAt: /saidAt (\S+)/.exec(note!)?.[1] ?? null,
      chain: links.map((link) => voiceOf(link, page!, outlet, registry)),
      side,
      act: "say" satisfies Act,
      copyOf,
      forwardedFrom: note!.startsWith("forwarded") ? "Sirrin Watch" : null,
      isFaint: false,
    };
  });
}

function voiceOf(link: string, article: string, outlet: string, registry: ReturnType<typeof emptyRegistry>): Voice {
  const [name, body] = link.split(" for ") as [string, string | undefined];
  const kind = kindOf(name);
  const mention = { name, kind, role: cast.get(name) ?? null, outlet, article, company: [], story: "demo" };
  return {
    name: name === "nobody" ? null : name,
    kind,
    role: mention.role,
    onBehalfOf: body ?? null,
    entity: resolveEntity(registry, mention).entity,
  };
}

function kindOf(name: string): LinkKind {
  if (cast.has(name)) return "person";
  if (outlets.has(name.replace(/^[Tt]he /, ""))) return "publication";
  if (/\breport\b|^the survey/.test(name)) return "document";
  return /^\p{Lu}|ministry$|^the government$/u.test(name) ? "organization" : "unnamed";
}

/** Claim, rows of its table that are of it, independent origins at least and at most, and those against it. */
const EXPECTED: readonly (readonly [claim: string, of: RegExp, bounds: string, against: string])[] = [
  // One origin, the service through its director. Four pages are one text.
  ["C1", /./, "1 to 1", "1 to 1"],
  // One origin, the mayor.
  ["C2", /./, "1 to 1", "1 to 1"],
  // The service, the mayor, the minister; two unnamed who may be any of them.
  ["C3", /./, "3 to 5", "0 to 0"],
  // The minister and her ministry.
  ["C4", /./, "1 to 1", "0 to 0"],
  // The company, its technical director, its chief executive; a professor against it.
  ["C5", /./, "1 to 1", "1 to 1"],
  ["C6", /./, "1 to 1", "0 to 0"],
  // One source: the bureau, unnamed people in it, and spooks of whom nobody knows whether they are those. Against it are the
  // minister and a government of which one man tells.
  ["C7", /./, "1 to 3", "1 to 2"],
  // The defence minister, over three hops.
  ["C8", /./, "1 to 1", "0 to 0"],
  // The ministry: its deputy minister, its spokesman, through Tern.
  ["C9", /specialists|380|engineer battalion|one shift/, "1 to 1", "0 to 0"],
  // One origin, the post, forwarded before it was edited.
  ["C10", /[Aa]bout 40|More than 30/, "1 to 1", "0 to 0"],
  // The Herald counted for itself and Tern's reporter saw it; an ambassador and observers say other things.
  ["C10", /./, "5 to 5", "0 to 0"],
  // The report, as the Standard first told.
  ["C11", /96/, "1 to 1", "0 to 0"],
  // Managers and bosses of whom everything is known through one man.
  ["C12", /./, "1 to 1", "1 to 1"],
];

for (const [claim, of, bounds, against] of EXPECTED)
  test(`${claim} ${of.source}: ${bounds} origins, ${against} against`, () => {
    const origins = originsOf(witnessesOf(claim).filter(({ statement }) => of.test(statement.replace(/^\S+ /, ""))));
    const shown = JSON.stringify(origins.groups.map(({ names, statements }) => [names, statements.length]));
    assert.equal(`${origins.least} to ${origins.most}`, bounds, shown);
    assert.equal(`${origins.against.least} to ${origins.against.most}`, against);
  });

test("the reprints are laid to the agency, and each join has its reason", () => {
  const [group] = originsOf(witnessesOf("C1")).groups;
  assert.deepEqual(group!.names, ["Civil Protection Service", "Mykhal Torenko", "Mihal Torenko"]);
  const reasons = group!.joins.map(({ reason }) => reason);
  assert.equal(reasons.filter((reason) => reason === "same text").length, 3);
  assert.ok(reasons.includes("speaks for Civil Protection Service"));
});

test("a post over three hops is shown hop by hop", () => {
  const { groups } = originsOf(witnessesOf("C8"));
  const ways = groups.flatMap(({ paths }) => paths.map(pathOf));
  assert.ok(ways.includes("Djarnovic → Tern → Pelune 24 → Tamrin Post"), ways.join("\n"));
});

test("who says what of 17 dead: claimed, denied, taken back", () => {
  const { line, positions } = statusOf(witnessesOf("C2"), []);
  assert.equal(line, "claimed by Šimon Äär (4 Mar), denied by Mihal Torenko (5 Mar), taken back by Šimon Äär (6 Mar)");
  assert.deepEqual(
    positions.map(({ what, stands }) => [what, stands]),
    [
      ["claimed", false],
      ["denied", true],
      ["retracted", true],
    ],
  );
});
