// How English news refers to a source: each rule knows one way and finds who is meant.

import { DOCUMENTS } from "../english/bodies.ts";
import { isSeveral } from "../english/people.ts";
import type { Rule } from "./asked.ts";
import { body } from "./bodies.ts";
import { document } from "./documents.ts";
import { firstPerson, person, relative } from "./pronouns.ts";
import { nameless, role } from "./roles.ts";
import { thing } from "./things.ts";

/** Rescuers at the port: the capital letter is the sentence's, and names nobody. */
const several: Rule = ({ phrase: { name, tokens, owner }, survey, text }) => {
  const [first] = tokens;
  if (name.length !== 1 || name[0] !== first || owner.length > 0 || !isSeveral(first!.lower)) return null;
  // Ana Fishers left. | Fishers said …
  if ((survey.entities.find(name)?.name.length ?? 1) > 1) return null;
  return survey.prose.sentences[first!.sentence]!.first === first!.index ? { name: text, kind: "unnamed" } : null;
};

/** Ana Ruiz; US carmaker Vale; Mr Ruiz. */
const named: Rule = ({ phrase, survey }) => {
  if (phrase.name.length === 0) return null;
  if (phrase.head !== null && DOCUMENTS.has(phrase.head)) return null;
  return { entity: survey.entities.add(phrase) };
};

export const rules: readonly Rule[] = [
  firstPerson,
  relative,
  person,
  thing,
  several,
  named,
  document,
  role,
  body,
  nameless,
];
