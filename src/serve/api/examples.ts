// Ids of the demo story that the examples of the API are asked with. A test asks them all.

/** The story itself goes by its first article, which is one of Tern. */
export const STORY = "385f25e8c16b35f0";
export const ARTICLE = STORY;
/** "That at least 17 people had died", by the mayor of Ostrel; a claim goes by its first statement. */
export const CLAIM = "13eb8f88ab6c1d0d";
export const STATEMENT = CLAIM;
/** Henryka Łuczan, a minister. */
export const ENTITY = "250f9261ee453b5f";
