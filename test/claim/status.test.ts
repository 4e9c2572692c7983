// Who says what of a claim, in order of time; one line for each statement, with its act and what others do to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { statusOf } from "../../src/claim/index.ts";
import type { Answer, Standing } from "../../src/claim/index.ts";
import type { Act } from "../../src/statement/index.ts";
import { witness } from "./witness.ts";

/** A witness, and after `/` the act; `said +24` is the hour at which it was said. */
function standing(line: string): Standing {
  const [said, more = "say"] = line.split(" / ") as [string, string | undefined];
  const [, act, hours] = /^(\w+)(?: said \+(\d+))?$/.exec(more)!;
  const saidAt = hours === undefined ? null : dayAt(Number(hours));
  return { ...witness(said), act: act as Act, saidAt };
}

const dayAt = (hours: number) => new Date(Date.UTC(2031, 4, 5) + hours * 3_600_000).toISOString().slice(0, 10);

/** Which statement does what to which, by their places; a place that is not there is a statement of another claim. */
type Does = readonly [later: number, relation: Answer["relation"], earlier: number, hours?: number];

const CASES: readonly (readonly [lines: readonly string[], does: readonly Does[], expected: string])[] = [
  [[], [], ""],
  [["Tern +0: Ana Ruiz"], [], "claimed by Ana Ruiz (5 May)"],
  [["Tern +0: ?"], [], "reported by nobody named (5 May)"],
  [["Gull +0: @Tern"], [], "reported by Tern (5 May)"],
  [["Tern +0: ~two officials"], [], "claimed by two officials (5 May)"],
  [
    ["Tern +0: Ana Ruiz", "Gull +24: Pedro Lind | against", "Heron +48: Ana Ruiz | retracts"],
    [],
    "claimed by Ana Ruiz (5 May), denied by Pedro Lind (6 May), taken back by Ana Ruiz (7 May)",
  ],
  // A minister and his ministry are one side; another one is another.
  [
    ["Tern +0: #Ministry of Defence of Velmar", "Gull +24: Velko Darn (Minister of Defence of Velmar) / confirm"],
    [],
    "claimed by Ministry of Defence of Velmar (5 May)",
  ],
  [
    ["Tern +0: Velko Darn (Minister of Defence of Velmar)", "Gull +24: #Ministry of Defence of Velmar / confirm"],
    [],
    "claimed by Velko Darn (5 May)",
  ],
  [
    ["Tern +0: Velko Darn (Minister of Defence of Velmar)", "Gull +24: #Ministry of Trade of Velmar / confirm"],
    [],
    "claimed by Velko Darn (5 May), confirmed by Ministry of Trade of Velmar (6 May)",
  ],
  // What is told again after it was taken back is no new word.
  [
    ["Tern +0: Ana Ruiz", "Gull +24: Ana Ruiz | retracts", "Heron +48: Ana Ruiz"],
    [],
    "claimed by Ana Ruiz (5 May), taken back by Ana Ruiz (6 May)",
  ],
  // Unless the article says that it was said again.
  [
    ["Tern +0: Ana Ruiz", "Gull +24: Ana Ruiz | against", "Heron +72: Ana Ruiz / say said +72"],
    [],
    "claimed by Ana Ruiz (5 May), denied by Ana Ruiz (6 May), claimed by Ana Ruiz (8 May)",
  ],
  // An article of Friday tells what was said on Monday.
  [
    ["Gull +24: Pedro Lind | against", "Tern +96: Ana Ruiz / say said +0"],
    [],
    "claimed by Ana Ruiz (5 May), denied by Pedro Lind (6 May)",
  ],
  [
    ["Tern +0: Ana Ruiz", "Gull +24: #Port of Velmar / confirm", "Heron +48: Pedro Lind"],
    [[2, "confirms", 0]],
    "claimed by Ana Ruiz (5 May), confirmed by Port of Velmar (6 May), confirmed by Pedro Lind (7 May)",
  ],
  [
    ["Tern +0: Ana Ruiz", "Gull +1: Pedro Lind | declines", "Heron +2: #Dock Union | questions"],
    [],
    "claimed by Ana Ruiz (5 May), no comment from Pedro Lind (5 May), questioned by Dock Union (5 May)",
  ],
  [
    ["Tern +0: Ana Ruiz", "Gull +1: #High Court | refuses"],
    [],
    "claimed by Ana Ruiz (5 May), refused by High Court (5 May)",
  ],
  // Who denied it now says so: what he takes back is no claim, but his denial.
  [
    ["Tern +0: Pedro Lind | against", "Gull +24: Pedro Lind"],
    [[1, "retracts", 0]],
    "denied by Pedro Lind (5 May), claimed by Pedro Lind (6 May)",
  ],
  // Fourteen, the service says in another claim; here it had said twelve.
  [
    ["Tern +0: #Port of Velmar", "Gull +9: Ana Ruiz"],
    [[9, "supersedes", 0, 72]],
    "claimed by Port of Velmar (5 May), claimed by Ana Ruiz (5 May), replaced with another figure by Port of Velmar (8 May)",
  ],
  // Reprints and spokesmen are one voice.
  [
    ["Tern +0: #Port of Velmar", "Gull +1 = Tern +0: #Port of Velmar", "Heron +2: Ana Ruiz for Port of Velmar"],
    [],
    "claimed by Port of Velmar (5 May)",
  ],
  [
    ["Tern +0: Ana Ruiz", "Gull +8760: Pedro Lind"],
    [],
    "claimed by Ana Ruiz (5 May 2031), claimed by Pedro Lind (4 May 2032)",
  ],
];

for (const [lines, does, expected] of CASES)
  test(expected === "" ? "nobody" : `${lines.join("; ")}: ${expected}`, () => {
    const members = lines.map(standing);
    const answers = does.map(([later, relation, earlier, hours]): Answer => ({
      later: members[later]?.statement ?? `elsewhere ${later}`,
      relation,
      earlier: members[earlier]!.statement,
      at: hours === undefined ? null : dayAt(hours),
    }));
    assert.equal(statusOf(members, answers).line, expected);
  });

test("the last word of each source stands, and every statement is told once", () => {
  const members = ["Tern +0: Ana Ruiz", "Gull +24: Ana Ruiz | against", "Heron +48: Pedro Lind", "Quill +50: Ana Ruiz"];
  const { positions } = statusOf(members.map(standing), []);
  assert.deepEqual(
    positions.map(({ who, what, stands, statements }) => [who, what, stands, statements.length]),
    [
      ["Ana Ruiz", "claimed", false, 2],
      ["Ana Ruiz", "denied", true, 1],
      ["Pedro Lind", "claimed", true, 1],
    ],
  );
});

test("many sources make no long line", () => {
  const members = Array.from({ length: 30 }, (_, place) =>
    standing(`Paper +${place}: #Body number ${place} *e${place}`),
  );
  const { line, positions } = statusOf(members, []);
  assert.equal(positions.length, 30);
  assert.ok(line.endsWith(", and 22 more"), line);
});
