// A statement => who has withdrawn what he said, or nobody.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isCalled, retreatIn } from "../../src/claim/index.ts";
import { said } from "./said.ts";

describe("who is told to have withdrawn an account", () => {
  for (const line of [
    "Fredrik Maas say | the two officials at the Banking Office had withdrawn their account => the two officials at the Banking Office",
    "Fredrik Maas say | that Renn withdrew his earlier statement => Renn",
    "Aldo Renn say | he had retracted his testimony => Aldo Renn",
    "Aldo Renn say | troops had withdrawn from the border => nobody",
    "Aldo Renn say | the bank had withdrawn its offer => nobody",
    "Aldo Renn say | the officials stood by their account => nobody",
  ])
    test(line, () => {
      const [statement, who] = line.split(" => ") as [string, string];
      assert.equal(retreatIn(said(statement)) ?? "nobody", who);
    });
});

describe("whom a phrase means", () => {
  for (const line of [
    "the two officials at the Banking Office = two officials at the Banking Office",
    "Renn = Aldo Renn",
    "the two officials at the Banking Office ≠ two officials at the Harbour Office",
    "the officials ≠ two officials at the Banking Office",
    "Renn ≠ Ana Ruiz",
  ])
    test(line, () => {
      const [who, name] = line.split(/ [=≠] /) as [string, string];
      assert.equal(isCalled(who, { name }), line.includes(" = "));
    });
});
