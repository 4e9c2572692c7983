// STIX 2.1, OASIS Standard of 10 June 2021.

import { checkerFor, listOf, objectOf, some, text, uri } from "./check.ts";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const idOf = (type: string) => ({ type: "string", pattern: `^${type}--${UUID}$` }) as const;
const anyId = idOf("[a-z-]+");
const time = {
  type: "string",
  format: "date-time",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$",
} as const;
const language = { type: "string", pattern: "^[A-Za-z]{2,8}(-[0-9A-Za-z]{1,8})*$" } as const;

const reference = {
  ...objectOf({ source_name: some, "description?": some, "url?": uri, "external_id?": some }),
  anyOf: [{ required: ["description"] }, { required: ["url"] }, { required: ["external_id"] }],
};

/** What all objects have; only the identity of the maker has no maker. */
const common = (type: string) => ({
  type: { const: type },
  spec_version: { const: "2.1" },
  id: idOf(type),
  [type === "identity" ? "created_by_ref?" : "created_by_ref"]: idOf("identity"),
  created: time,
  modified: time,
  "labels?": listOf(some, 1),
  "lang?": language,
  "confidence?": { type: "integer", minimum: 0, maximum: 100 },
  "external_references?": listOf(reference, 1),
  "object_marking_refs?": listOf(idOf("marking-definition"), 1),
});

const refs = listOf(anyId, 1);
const OPINIONS = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];

const objects = [
  objectOf({
    ...common("identity"),
    name: some,
    "description?": text,
    "roles?": listOf(some, 1),
    identity_class: { enum: ["individual", "group", "system", "organization", "class", "unknown"] },
  }),
  objectOf({ ...common("note"), "abstract?": text, content: some, "authors?": listOf(some, 1), object_refs: refs }),
  objectOf({ ...common("report"), name: some, "description?": text, published: time, object_refs: refs }),
  objectOf({
    ...common("opinion"),
    opinion: { enum: OPINIONS },
    "explanation?": text,
    "authors?": listOf(some, 1),
    object_refs: refs,
  }),
  objectOf({
    type: { const: "marking-definition" },
    spec_version: { const: "2.1" },
    id: idOf("marking-definition"),
    created: { const: "2017-01-20T00:00:00.000Z" },
    name: { enum: ["TLP:WHITE", "TLP:GREEN", "TLP:AMBER", "TLP:RED"] },
    definition_type: { const: "tlp" },
    definition: objectOf({ tlp: { enum: ["white", "green", "amber", "red"] } }),
  }),
];

export const checkStix = checkerFor(
  objectOf({ type: { const: "bundle" }, id: idOf("bundle"), objects: listOf({ oneOf: objects }, 1) }),
);
