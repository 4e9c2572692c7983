// Who declines to speak, and who refuses a thing: each line is a cue and a content.

import assert from "node:assert/strict";
import { test } from "node:test";
import { refusesThing } from "../../src/statement/index.ts";

const testAll = (is: boolean, lines: readonly string[]) => {
  for (const line of lines)
    test(`${line}: ${is}`, () => {
      const [cue, content] = line.split(" | ") as [string, string];
      assert.equal(refusesThing(cue, content), is);
    });
};

testAll(true, [
  "rejected | a bid by Chemco to stop the trial",
  "turned down | the offer",
  "declined | an invitation to the summit",
  "refused | to resign after the report said that the sale was secret",
  "has refused | to extend the permit",
  "dismissed | the appeal",
]);

testAll(false, [
  "declined to comment on | the report",
  "declined | to comment",
  "refused to say | how many were hurt",
  "refused | to answer questions about the sale",
  "turned down | a request for an interview",
  "declined to confirm | that two ministers had been arrested",
  "declined | whether the wall had cracks",
  "had no | comment",
  "did not respond to | a request for comment",
  "could not be reached for | comment",
]);
