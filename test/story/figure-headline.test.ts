// An article that only tells a new figure of a running story names few, and whom it names the story names.

import assert from "node:assert/strict";
import { test } from "node:test";
import { featuresOf, join, newStories } from "../../src/story/index.ts";
import type { Told } from "../../src/story/index.ts";

const told = (id: string, day: number, publisher: string, title: string, text: string): Told => ({
  id,
  title,
  text,
  publisher,
  published: `2031-10-${day}`,
});

const RUNNING = [
  told(
    "first",
    12,
    "Gannet Wire",
    "12,000 evacuated after ammonia leak in Port Quill",
    "PORT QUILL, 12 October (Gannet Wire) - About 12,000 people were evacuated from the Eastholm district of Port Quill on Monday after ammonia leaked from the Sorrel Cold Store, the regional rescue service said. The leak began at 03:40 when a valve on a tank failed, service chief Ilmar Brask told reporters. Two workers were taken to hospital with burns, the Port Quill city hospital said. Sorrel Cold Store said the leak was stopped within 50 minutes. Schools in Port Quill will stay shut until Thursday, Mayor Hanne Osterly said.",
  ),
  told(
    "second",
    13,
    "Quill Courier",
    "Inspectors warned of valve in May, official says",
    "A federal inspector warned Sorrel Cold Store in May that the valve which failed on Monday was corroded, an official at the Labour Board told the Quill Courier. The Labour Board declined to comment. Mayor Hanne Osterly said she had never been told of the inspection. The evacuation of Eastholm cost Port Quill 3.5 million crowns, according to the mayor's office. Sorrel said that it would answer in writing. The valve belonged to the oldest tank of the store, which was built before the war and had been painted twice.",
  ),
  told(
    "third",
    14,
    "Gannet Wire",
    "Sorrel denies it was warned about valve",
    "PORT QUILL, 14 October (Gannet Wire) - Sorrel Cold Store denied on Wednesday that inspectors had warned it in May about the valve that caused an ammonia leak in Port Quill. There was no warning, written or spoken, chief executive Rasmus Dahl told a news conference. The Quill Courier reported on Tuesday, citing an official at the Labour Board, that the store had been told the valve was corroded. The rescue service lowered its estimate of evacuated people from 12,000 to 10,000. Ilmar Brask, its chief, said some residents of Eastholm had been counted twice.",
  ),
];
const FIGURE = told(
  "figure",
  16,
  "The Daily Heron",
  "Fewer than 9,000 left homes in Port Quill, says audit",
  "Fewer than 9,000 people were evacuated from Port Quill last Monday, the regional audit office said on Friday, far below the 12,000 that the rescue service first gave. Auditors had gone through bus tickets, hotel bills and school registers for a month. They found that households in the west had been counted which were never told to leave, and that some were entered in two lists. Numbers in the first hour are always wrong, Ilmar Brask said. Ours were wrong on the safe side.",
);
const OTHER = told(
  "other",
  16,
  "The Daily Heron",
  "Fewer than 9,000 came to the fair, says town",
  "Fewer than 9,000 people came to the autumn fair of Corvale last Monday, the town said on Friday, far below the 12,000 of the year before. Fair warden Odo Lint said the rain had kept households at home. Port Quill holds its own fair in May.",
);

test("a new figure of a running story belongs to it, and the same figure of another place does not", () => {
  const state = newStories();
  for (const article of RUNNING) join(state, featuresOf(article));
  assert.equal(state.homes.get("third"), "first");
  assert.equal(join(state, featuresOf(FIGURE)).story, "first");
  assert.equal(join(state, featuresOf(OTHER)).story, "other");
});
