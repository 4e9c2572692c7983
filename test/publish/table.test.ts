import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import stringWidth from "string-width";
import { table } from "../../src/publish/formats/table.ts";
import { entry } from "./arbitrary.ts";
import { at, entries, link, statement, velmar } from "./example.ts";

const look = (more = {}) => ({ why: false, width: 72, colour: false, ...more });

const VELMAR = `\
Velmar harbour stays shut for a third day as crews are counted
Meridian Post · 4 March 2031, 16:12 UTC+03:00 · changed 5 March 2031,
08:00 UTC
By Anaïs Béranger, Ngô Thị Hà
https://meridian.example/2031/03/04/velmar-harbour?ref=home&lang=en
read from pages/velmar.html
8 statements

 1 Šárka Żeleńska (harbour master of Velmar)
   said, 4 March 2031: that “no ship will leave before Friday”, and that
   some forty vessels were waiting outside the mole
     “some forty vessels” = about 40 vessels
     “before Friday” = 7 March 2031

 2 Šárka Żeleńska (harbour master of Velmar) → Coast Wire
   said: “We counted every boat twice,” … “Nobody is missing. Nobody.
   “And nobody will be.”

 3 Tomás Ó Béara (Deputy minister, for Ministry of Ports)
   denied: that three crews had been lost
     “three crews” = 3 crews

 4 Tomás Ó Béara (Deputy minister, for Ministry of Ports)
   said: the union claims that “thousands of tonnes” of grain may spoil
   by the end of the month

   └ 5 dockers’ union → Tomás Ó Béara (Deputy minister, for Ministry of
       Ports)
       said (? possible): that “thousands of tonnes” of grain may spoil
       by the end of the month
         “thousands of tonnes” = at least 2,000 tonnes
         “by the end of the month” = 31 March 2031

 6 two port officials who asked not to be named (unnamed) → The Aldmoor
   Gazette
   reported: that the breakwater cracked on 2 March
     “on 2 March” = 2 March 2031

 7 port authority
   declined to comment: on the cost

 8 source not named
   reportedly (≈ likely): repairs will take four or five weeks
     “four or five weeks” = 4 to 5 weeks


`;

test("a table reads from who said it to what was meant", () => {
  assert.equal(table.article(velmar, look()), VELMAR);
});

test("the run begins with how to read a chain", () => {
  assert.match(table.begin!(look()), /who said it first → who passed it\son\./);
});

test("--why adds what found a statement, how sure it is, and its words", () => {
  const text = table.article(velmar, look({ why: true, width: 100 }));
  assert.ok(text.includes("\n     why: saidAfter · confidence 0.97 · quoted · “she … told”\n"));
});

test("colour changes nothing but colour, and only when asked for", () => {
  const coloured = table.article(velmar, look({ colour: true }));
  assert.notEqual(coloured, VELMAR);
  assert.equal(stripVTControlCharacters(coloured), VELMAR);
});

test("an article without statements says so", () => {
  assert.match(table.article({ ...velmar, statements: [] }, look()), /\nNo statements\n/);
});

test("wide characters count as two columns, and lines without spaces are broken", () => {
  const text = "港は閉鎖されたままであると責任者は火曜日に述べた。".repeat(4);
  const article = { ...velmar.article, text };
  const statements = [statement("w", { content: [{ start: 0, end: text.length }], chain: [link("李 小明")] })];
  const lines = table.article({ ...velmar, article, statements }, look({ width: 40 })).split("\n");
  const wide = lines.filter((line) => line.includes("責任者"));
  assert.ok(wide.length >= 3);
  for (const line of wide) assert.ok(stringWidth(line) <= 40, line);
});

test("a very long content is cut, so that the table stays a table", () => {
  const text = "word ".repeat(5000);
  const statements = [statement("long", { content: [{ start: 0, end: text.length }] })];
  const shown = table.article({ ...velmar, article: { ...velmar.article, text }, statements }, look());
  assert.ok(shown.length < 2500);
  assert.ok(shown.includes("[…]"));
});

test("no line but an address is wider than the terminal", () => {
  fc.assert(
    fc.property(fc.oneof(entry, fc.constantFrom(...entries)), fc.integer({ min: 40, max: 140 }), (one, width) => {
      const anonymous = { ...one, address: "-", article: { ...one.article, url: null } };
      for (const line of table.article(anonymous, look({ width, why: true, colour: true })).split("\n")) {
        assert.ok(stringWidth(line) <= Math.min(100, width), line);
      }
    }),
  );
});

test("statements inside statements inside statements leave their words room", () => {
  const text = "One two three four five six seven eight nine ten eleven twelve.";
  const statements = Array.from({ length: 12 }, (_, k) =>
    statement(`s${k}`, { content: [{ start: k, end: 60 - k }], cue: [] }),
  );
  const shown = table.article(
    { ...velmar, article: { ...velmar.article, text }, statements },
    look({ width: 40, why: true }),
  );
  for (const line of shown.split("\n").filter((one) => !one.includes("://"))) assert.ok(stringWidth(line) <= 40, line);
});

test("statements come in the order of the text", () => {
  const reversed = { ...velmar, statements: velmar.statements.toReversed() };
  assert.equal(table.article(reversed, look()), VELMAR);
});

test("a discontinuous content shows its gap", () => {
  const { text } = velmar.article;
  const statements = [statement("gap", { content: at(text, "no ship", "Friday") })];
  assert.match(table.article({ ...velmar, statements }, look()), /said: no ship … Friday\n/);
});
