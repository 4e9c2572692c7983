// What happens while somebody reads is told at the foot of the page, by the script: without it a reload shows the same.

import { markup, type Markup } from "../markup.ts";

/** Tells how many changes came after a number. */
export const liveChanges = (after: number): Markup =>
  markup`<div class="live" role="status" aria-live="polite" data-after="${after}"></div>
`;

/** Tells how many articles joined a story since the page was made. */
export const liveStory = (id: string, articles: number): Markup =>
  markup`<div class="live" role="status" aria-live="polite" data-story="${id}" data-articles="${articles}"></div>
`;
