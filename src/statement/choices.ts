// The values that the fields of a record may have, for whoever reads or writes one from outside.

import type { Act, Certainty, Form, LinkKind, Polarity } from "./statement.ts";

export const FORMS: readonly Form[] = ["direct", "mixed", "indirect"];

export const ACTS: readonly Act[] = [
  "say",
  "report",
  "confirm",
  "deny",
  "accuse",
  "warn",
  "promise",
  "demand",
  "ask",
  "assess",
  "predict",
  "believe",
  "decline",
];

export const POLARITIES: readonly Polarity[] = ["positive", "negative"];

export const CERTAINTIES: readonly Certainty[] = ["certain", "probable", "possible", "unknown"];

export const KINDS: readonly LinkKind[] = [
  "person",
  "organization",
  "government",
  "publication",
  "document",
  "unnamed",
];
