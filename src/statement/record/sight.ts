// A statement as all parts of its record see it: looked at once.

import type { Prose } from "../../language/index.ts";
import type { Form, Found } from "../statement.ts";
import { type Clause, clauseOf } from "./clause.ts";
import { formOf } from "./form.ts";

export interface Sight {
  readonly prose: Prose;
  readonly found: Found;
  readonly form: Form;
  /** The main clause of its content. */
  readonly clause: Clause;
}

/** What the record of a statement is told from. */
export const sightOf = (prose: Prose, found: Found): Sight => ({
  prose,
  found,
  form: formOf(prose, found),
  clause: clauseOf(prose, found),
});
