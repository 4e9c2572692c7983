// The way of a claim as a drawing: origins on the left, outlets on the right, in the columns that there are.

import assert from "node:assert/strict";
import { test } from "node:test";
import stringWidth from "string-width";
import { chainGraph, originsOf } from "../../src/claim/index.ts";
import { drawGraph } from "../../src/publish/graph.ts";
import { witness } from "../claim/witness.ts";

const draw = (lines: readonly string[], width = 80) => drawGraph(chainGraph(originsOf(lines.map(witness))), width);

test("reprints are stacked, relays stand between, doubts below, those against it at the end", () => {
  const drawn = draw([
    "Tern +0: #Port of Velmar",
    "The Gull +1 = Tern +0: #Port of Velmar",
    "Heron Post +1 = Tern +0: #Port of Velmar",
    "Quill Daily +26: Ana Ruiz (director of the Port of Velmar) > @Far Courier",
    "Heron Post +30: ~two officials",
    "The Gull +50: Pedro Lind | against",
  ]);
  assert.equal(
    drawn,
    `\
1 to 2 independent origins

Port of Velmar (also Ana ┬─ Tern, 5 May ──────── + 2 reprints: Heron Post,
Ruiz)                    │                       The Gull
                         └─ Far Courier ──────── Quill Daily, 6 May
two officials ───────────── Heron Post, 6 May

? two officials: not named: may be any of the others

Against it: 1 independent origin

Pedro Lind ── The Gull, 7 May
`,
  );
});

test("nothing is drawn wider than the terminal, and a lot is counted", () => {
  const lines = Array.from({ length: 200 }, (_, place) => {
    const reprint = place % 3 === 0 ? ` = Paper 1 +1` : "";
    const source =
      place % 3 === 2
        ? `#Ministry of Port and Harbour Affairs number ${place} *e${place}`
        : "~two officials of 港の責任者";
    return `Paper ${place} +${place}${reprint}: ${source}${place % 5 === 0 ? " > @The Very Far Courier of Velmar > @Tern" : ""}`;
  });
  for (const width of [40, 60, 80, 100, 300]) {
    const drawn = draw(lines, width);
    for (const row of drawn.split("\n")) assert.ok(stringWidth(row) <= Math.max(40, Math.min(width, 120)), row);
    assert.ok(drawn.split("\n").length < 120, String(drawn.split("\n").length));
    assert.match(drawn, /\+ \d+ origins more/);
  }
});

test("what a page says cannot drive the terminal", () => {
  const [one] = [witness("Tern +0: Ana Ruiz")];
  const drawn = drawGraph(chainGraph(originsOf([{ ...one!, outlet: "Te\u001b[31mrn\nGull" }])), 80);
  assert.ok(!drawn.includes("\u001b") && drawn.split("\n").length === 4, JSON.stringify(drawn));
});

test("a claim that nobody makes is an empty drawing", () => {
  assert.equal(draw([]), "0 independent origins\n\n");
});
