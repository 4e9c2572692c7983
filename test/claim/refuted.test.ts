// Who gives another figure and says that it is not this one denies this one, in a claim of his own.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ledgerOf, readingOf } from "../publish/demo-brief.ts";

const page = (publisher: string, hour: string, title: string, text: string) =>
  readingOf({ publisher, published: `2031-05-10T${hour}:00:00Z`, title, text, path: "1" });

/** Claims that count thirteen with who stands how, after somebody's answer. */
async function thirteen(answer: string): Promise<(readonly [status: string, against: number, statements: number])[]> {
  const { ledger, close } = await ledgerOf([
    page(
      "Coast Wire",
      "06",
      "Thirteen officers injured at march in Velmar",
      "Thirteen police officers were injured at the march in Velmar on Saturday, the police union said.",
    ),
    page("Velmar Herald", "12", "Officers injured at march in Velmar, minister says", answer),
  ]);
  after(close);
  const [story] = await ledger.stories();
  const lines = (await ledger.claims(story!.id)).filter(({ text }) => text.startsWith("Thirteen"));
  return Promise.all(
    lines.map(async ({ id, against }) => {
      const { status, summary } = (await ledger.claim(id))!;
      assert.deepEqual(summary.against, against, "the list counts as the claim does");
      return [status.positions.map(({ who, what }) => `${what} ${who}`).join(", "), against[0], summary.statements];
    }),
  );
}

const DENIED = [["claimed police union, denied Ana Ruiz", 1]];

test("“three, not 13” is against the claim of 13, and puts forward three", async () => {
  for (const answer of [
    "The number of injured officers was three, not 13 as claimed by the police union, Interior Minister Ana Ruiz said.",
    "Interior Minister Ana Ruiz said that three police officers were injured at the march in Velmar, not 13.",
    "Three police officers rather than 13 were injured at the march in Velmar, Interior Minister Ana Ruiz said.",
    "Three police officers and not thirteen were injured at the march in Velmar, Interior Minister Ana Ruiz said.",
  ])
    assert.deepEqual(
      (await thirteen(answer)).map(([status, against]) => [status, against]),
      DENIED,
      answer,
    );
});

test("another figure alone is no denial", async () => {
  const answer = "Interior Minister Ana Ruiz said that three police officers were injured at the march in Velmar.";
  assert.deepEqual(await thirteen(answer), [["claimed police union", 0, 1]]);
});
