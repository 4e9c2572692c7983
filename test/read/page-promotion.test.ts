import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { promotionOf } from "../../src/read/page/promotion.ts";

const PROMOTION = [
  "Follow us on Telegram so as not to miss the main news",
  "➡️ Subscribe to our channel on WhatsApp!",
  "Підписуйтесь на наш канал у Viber",
  "Read also: Storm leaves two thousand homes in the dark",
  "READ MORE: Harbour office moves",
  "Читайте також: У Заліссі відновили водопостачання",
  "Related stories",
  "More from the coast",
  "Most read",
  "Share this article",
  "Print",
  "Copy link",
  "12 comments",
  "We use cookies to give you the best experience",
  "By using this site you agree to our terms",
  "Advertisement",
  "Story continues below",
  "By Mirela Kovač and Tomas Lindqvist",
  "Photo: Petra Dolan",
  "Updated: 23 October 2024, 16:12",
  "23 October 2024, 16:12",
  "3 hours ago",
  "09:14",
  "If you have found a spelling error, please tell us",
];

const ARTICLE = [
  "Share prices fell by three per cent on Monday.",
  "Print media in Vell have lost half of their readers since 2010.",
  "More in sorrow than in anger, the judge sent him home.",
  "More than 900 people ride the buses on an average night.",
  "By Friday the water had gone.",
  "By using drones, the army spared its pilots, the minister said.",
  "Follow-up checks found no fault in the apps, the agency told members.",
  "Published figures show that exports fell.",
  "Related costs rose by a tenth.",
  "Loading docks at the port were under water.",
  "Ad spending rose for the fifth month running.",
  "Read by half the town, the Gazette closed all the same.",
  "“Follow the law,” the mayor said.",
  "Source close to the talks: no deal.",
  "Comments that he made on Tuesday were taken back a day later.",
  "Register offices will open on Sunday, the ministry said.",
];

describe("promotion", () => {
  for (const line of PROMOTION) test(line, () => assert.notEqual(promotionOf(line), null));
});

describe("no promotion", () => {
  for (const line of ARTICLE) test(line, () => assert.equal(promotionOf(line), null));
});
