// How English news refers to a source: each rule knows one way and finds who is meant.

import { DOCUMENTS } from "../english/bodies.ts";
import type { Rule } from "./asked.ts";
import { body } from "./bodies.ts";
import { document } from "./documents.ts";
import { firstPerson, person, relative, thing } from "./pronouns.ts";
import { nameless, role } from "./roles.ts";

/** Ana Ruiz; US carmaker Vale; Mr Ruiz. */
const named: Rule = ({ phrase, survey }) => {
  if (phrase.name.length === 0) return null;
  if (phrase.head !== null && DOCUMENTS.has(phrase.head)) return null;
  return { entity: survey.entities.add(phrase) };
};

export const rules: readonly Rule[] = [firstPerson, relative, person, thing, named, document, role, body, nameless];
