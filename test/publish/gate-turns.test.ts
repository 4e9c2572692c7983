// What turns a sentence without a word that its receipts lack: a quotation cut behind its “not”, a condition left out, a
// number or a name in the place of another, somebody's word told as a fact.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gate } from "../../src/publish/index.ts";
import type { Proof } from "../../src/publish/index.ts";

const proof = (quote: string, name: string | null, saidAt = "2031-03-06", more: Partial<Proof> = {}): Proof => ({
  quote,
  chain: [{ name }],
  outlet: "Coast Wire",
  published: "2031-03-06",
  saidAt,
  ...more,
});

/** A right sentence with its receipts, and words of it with others in their place. */
const ROWS: readonly (readonly [right: string, receipts: readonly Proof[], wrong: readonly string[]])[] = [
  [
    "Odo Brack wrote that there was “not one additional boat” at the lock.",
    [proof("Odo Brack wrote that there was “not one additional boat” at the lock.", "Odo Brack")],
    ["quotation: not one → one", "negation: was “not → was not “not"],
  ],
  [
    "“If the court orders it, we will pay every crown,” Odo Brack said.",
    [proof("“If the court orders it, we will pay every crown,” Odo Brack said.", "Odo Brack")],
    ["quotation: “If the court orders → “the court orders"],
  ],
  [
    "The works will pay if the court orders it, Odo Brack said.",
    [proof("The works will pay if the court orders it, Odo Brack said.", "Odo Brack")],
    ["certainty: pay if the court orders it, → pay,", "source: , Odo Brack said → "],
  ],
  [
    "Velmar has agreed to a truce, deputy minister Ana Ruiz said.",
    [proof("Velmar has agreed to a truce, deputy minister Ana Ruiz said.", "Ana Ruiz")],
    ["certainty: has agreed to a → has a", "certainty: deputy minister → minister"],
  ],
  [
    "Fourteen people died in the fire, the Coast Guard said.",
    [proof("Fourteen people died in the fire, the Coast Guard said, after two bodies were found.", "Coast Guard")],
    ["number: Fourteen → Two", "number: Fourteen people → １４ people"],
  ],
  [
    "Sella Dahl called for a blockade of the oil that funds the Tern Front.",
    [
      proof(
        "Sella Dahl called for a blockade of the oil that funds the Tern Front and proposed a safe zone inside Velmar for those who fled.",
        "Sella Dahl",
      ),
    ],
    ["name: Tern Front → Velmar"],
  ],
  [
    "The government spoke of 123 million crowns on 4 January and of 162 million on 14 February.",
    [
      proof("The government said that 123 million crowns would be paid.", "The government", "2031-01-04"),
      proof("The government said that 162 million crowns would be paid.", "The government", "2031-02-14"),
    ],
    [
      "source: 4 January and of 162 million on 14 February → 14 February and of 162 million on 4 January",
      "number: crowns → barrels",
      "number: of 162 → of every 162",
    ],
  ],
  [
    "The health ministry denied this.",
    [proof("The health ministry denied that the tariff had been sold.", "The health ministry")],
    ["verb: denied → said", "source: The health ministry → The Coast Wire"],
  ],
  [
    "Odo Brack suggested that the camp could be a model.",
    [
      proof(
        "The groups pointed out that the campaign of Sella Dahl removed the mayor of Velmar from its team in November, after he suggested that the camp could be a model.",
        "Odo Brack",
      ),
      proof("Odo Brack", "Odo Brack", "2031-03-06", { proves: "name" }),
    ],
    ["source: Odo Brack → the groups"],
  ],
  [
    "Ana Ruiz denied on 4 March that boats had been moved.",
    [proof("Ana Ruiz on Tuesday denied that boats had been moved.", "Ana Ruiz", "2031-03-04")],
    ["date: 4 March → 6 March"],
  ],
  [
    "The Coast Guard said that it could not confirm the figure of the mayor.",
    [
      proof(
        "The Coast Guard, which spoke of 12 dead, said that it could not confirm the figure of the mayor.",
        "Coast Guard",
      ),
    ],
    ["verb: said that it could not confirm → confirmed"],
  ],
  [
    "Ana Ruiz said rescuers hoped to finish searching the harbour.",
    [proof("Ana Ruiz said rescuers hoped to finish searching the harbour.", "Ana Ruiz")],
    ["certainty: hoped to finish → had finished"],
  ],
  [
    "Two or three independent origins stand behind this.",
    [proof("The pier is safe.", null, "2031-03-06", { origin: 1, origins: { least: 2, most: 3 } })],
    ["count: or → and"],
  ],
];

const kindsIn = (text: string, receipts: readonly Proof[]) =>
  gate({ asOf: "2031-03-07", sentences: [{ text, receipts }] }).faults.map(({ kind }) => kind as string);

test("what turns a sentence with the words of its own receipts is seen", () => {
  for (const [right, receipts, wrong] of ROWS) {
    assert.deepEqual(kindsIn(right, receipts), [], right);
    for (const change of wrong) {
      const [, kind, from, to] = /^(\w+): (.+) → (.*)$/su.exec(change)!;
      const text = right.replace(from!, () => to!);
      assert.notEqual(text, right, change);
      assert.ok(kindsIn(text, receipts).includes(kind!), `${text}: ${kindsIn(text, receipts).join()}`);
    }
  }
});

test("who is known beside somebody is not that somebody", () => {
  const known = ["Odo Brack and Sella Dahl", "Brack"];
  const receipt = { ...proof("Brack proposes a new pier.", "Odo Brack"), chain: [{ name: "Odo Brack", known }] };
  assert.deepEqual(kindsIn("Odo Brack proposes a new pier.", [receipt]), []);
  assert.ok(kindsIn("Sella Dahl proposes a new pier.", [receipt]).includes("name"));
});
