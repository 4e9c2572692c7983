// What happens to claims, as the log tells it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Rows } from "../../src/story/follow/rows.ts";

test("who denies two figures at once denies once, who denies or disputes on his own does so himself", () => {
  const rows = new Rows();
  const relate = (subject: string, object: string, kind: "denies" | "disputes") =>
    rows.relate({ subject, object, kind, record: { by: "test" }, why: "test" }, `claim of ${object}`);
  relate("ministry", "1,200", "denies");
  relate("ministry", "800", "denies");
  relate("mayor", "800", "denies");
  relate("bureau", "1,200", "disputes");
  relate("bureau", "800", "disputes");
  const { happened, relations } = rows.followed;
  assert.deepEqual(
    happened.map(({ kind, subject }) => `${kind}, ${subject}`),
    [
      "claim.denied, claim of 1,200",
      "claim.denied, claim of 800",
      "claim.disputed, claim of 1,200",
      "claim.disputed, claim of 800",
    ],
  );
  assert.equal(relations.length, 5);
});
