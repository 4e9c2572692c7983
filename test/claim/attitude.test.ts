// What several people have to say about one thing is no claim of them all.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { Claims, contextsOf, joinableOf } from "../../src/claim/index.ts";
import { readArticle } from "../../src/whence.ts";
import { said } from "./said.ts";

/** For every text the claims of its statements, by the words of each; claims by the number of the text that first had them. */
function claimsOf(texts: readonly string[]): { readonly words: string; readonly claim: string }[] {
  const claims = new Claims();
  return texts.flatMap((text, at) => {
    const page = { url: null, publisher: `Outlet ${at}`, published: `2031-05-0${at + 1}T08:00:00Z`, title: null };
    const { article, statements } = readArticle(
      freeze({ ...page, blocks: blocksOf(text), text, modified: null, authors: [], language: "en" }),
    );
    return contextsOf(article, statements)
      .filter(({ isEcho }) => !isEcho)
      .map((said) => ({ words: said.text, claim: claims.join(joinableOf(said)).claim }));
  });
}

const different = (texts: readonly string[]): number => new Set(claimsOf(texts).map(({ claim }) => claim)).size;

test("who has an attitude to the same thing puts forward his own", () => {
  assert.equal(
    different([
      "Senator Ana Ruiz has endorsed Pell Marden's presidential campaign.",
      "The dockers' union criticised Pell Marden's presidential campaign.",
      "Pensioners are worried about Pell Marden's presidential campaign.",
      "The bishop commented on Pell Marden's presidential campaign.",
    ]),
    4,
  );
});

test("one source's attitude is one claim wherever it is told, and what something is called is in the words", () => {
  assert.equal(
    different([
      "Senator Ana Ruiz has endorsed Pell Marden's presidential campaign.",
      "Senator Ana Ruiz endorsed Pell Marden's presidential campaign.",
    ]),
    1,
  );
  assert.equal(
    different([
      "Senator Ana Ruiz called the harbour bridge a deadly trap.",
      "The dockers' union described the harbour bridge as a deadly trap.",
    ]),
    1,
  );
});

test("a name alone is nothing that is said of it, and what should be is not what will be", () => {
  assert.equal(
    different(["Tomas Vell said Pell Marden scares him.", "Ana Ruiz denied Pell Marden's medical records exist."]),
    2,
  );
  assert.equal(different(["Tomas Vell said Pell Ivo Marden sings.", "Ana Ruiz said Pell Ivo Marden resigned."]), 2);
  assert.equal(
    different([
      "Ana Ruiz said Pell Marden should publish his tax returns.",
      "Tomas Vell said Pell Marden will publish his tax returns.",
    ]),
    2,
  );
});

test("who tells what another says does not say so himself", () => {
  const text =
    "“In the debate Pell Marden said islanders live in squalor. He knows nothing of our songs, our boats and our schools. " +
    "He makes blanket statements about people whom he has never met and does not care for,” Ana Ruiz said.";
  const found = claimsOf([text]);
  assert.deepEqual(
    found.map(({ words }) => words.replace(/[“”]/g, "").slice(0, 14)),
    ["In the debate ", "islanders live"],
  );
  assert.notEqual(found[0]!.claim, found[1]!.claim);
});

test("a quotation whose full stop stands outside of the content around it is inside it all the same", () => {
  const text = "NOTICE: the harbour master saying “Every ferry stays in port.” The storm was near.";
  const statementOn = (id: string, words: string, cue: string) => {
    const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    return { ...said(`${id} say | ${words}`).statement, id, content: [spanOf(words)], cue: [spanOf(cue)] };
  };
  const [outer, inner] = contextsOf({ text, publisher: "Tern", published: "2031-05-01" }, [
    statementOn("Notice", "the harbour master saying “Every ferry stays in port", ":"),
    statementOn("Otto Reim", "“Every ferry stays in port.”", "saying"),
  ]);
  assert.deepEqual(outer!.nested, ["Otto Reim"]);
  assert.deepEqual(inner!.nested, ["Notice"]);
});
