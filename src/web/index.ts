// Pages: records in, HTML out. No page knows how it is fetched or served.

export { Markup, markup, trusted } from "./markup.ts";
export { cutter, marksOf } from "./segments.ts";
export type { Mark, Segment } from "./segments.ts";
export { answeredIn, answersOf } from "./words/answers.ts";
export { differences } from "./words/difference.ts";
export { turnsOf } from "./words/turns.ts";
export type { Turn } from "./words/turns.ts";
export type { Edit } from "./words/edits.ts";
export {
  beginningOf,
  labelOf,
  oneLined,
  rangeOf,
  sourcesOf,
  spanOf,
  timeOf,
  titleOf,
  titleWas,
} from "./words/labels.ts";
export { firstOf, placed } from "./words/nesting.ts";
export type { Placed } from "./words/nesting.ts";
export { line, visible } from "./words/visible.ts";
export {
  actOf,
  counted,
  dateOf,
  excerpt,
  figureIn,
  figureOf,
  formOf,
  hedges,
  nameOf,
  standingOf,
} from "./words/words.ts";
export { rowsOf } from "./rows.ts";
export type { Row } from "./rows.ts";
export { framed } from "./shell.ts";
export type { Frame, Page } from "./frame.ts";
export * from "./links.ts";
export { spanIn } from "./selector.ts";
export { chosenIn, placesOf } from "./chosen.ts";
export { CHOICES, chainText } from "./parts/correcting.ts";
export { RELATES } from "./parts/relating.ts";
export type { Nutshell, NutshellSentence } from "./parts/nutshell.ts";
export type { Stretch } from "./parts/paging.ts";
export type { Kept } from "./parts/receipts.ts";
export { articlePage } from "./pages/article.ts";
export type { ArticleRecord } from "./pages/article.ts";
export { claimPage } from "./pages/claim.ts";
export type { ClaimRecord } from "./pages/claim.ts";
export { correctPage } from "./pages/correct.ts";
export type { CorrectRecord } from "./pages/correct.ts";
export { entityPage } from "./pages/entity.ts";
export type { EntityRecord, Utterance } from "./pages/entity.ts";
export { frontPage } from "./pages/front.ts";
export type { FrontRecord, News } from "./pages/front.ts";
export { errorPage, helpPage } from "./pages/help.ts";
export { judgementsPage } from "./pages/judgements.ts";
export type { Judged, Spoken } from "./pages/judgements.ts";
export { peoplePage } from "./pages/people.ts";
export { FILTERS, searchPage } from "./pages/search.ts";
export type { Filter, Found, SearchRecord } from "./pages/search.ts";
export { storyPage } from "./pages/story.ts";
export type { StoryRecord } from "./pages/story.ts";
export { sourcesPage } from "./pages/sources.ts";
export type { ShownSource } from "./pages/sources.ts";
