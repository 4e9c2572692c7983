// ninjs 3.1 (IPTC), and the properties of the FollowTheMoney schemata.

import { checkerFor, listOf, moment, objectOf, some, text, uri, web } from "./check.ts";

const worded = objectOf({ "role?": some, "contentType?": some, value: text });
const party = objectOf({ "name?": some, "rel?": some, "uri?": uri });

export const checkNinjs = checkerFor(
  objectOf({
    uri,
    standard: objectOf({ name: { const: "ninjs" }, version: { const: "3.1" }, schema: uri }),
    type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
    representationType: { enum: ["full", "partial"] },
    version: { type: "string", pattern: "^[1-9]\\d*$" },
    pubStatus: { enum: ["usable", "withheld", "canceled"] },
    "firstCreated?": moment,
    "versionCreated?": moment,
    "language?": some,
    "descriptions?": listOf(worded, 1),
    "headlines?": listOf(worded, 1),
    bodies: listOf(worded, 1),
    "by?": some,
    "infoSources?": listOf(objectOf({ name: some, role: some }), 1),
    "people?": listOf(party, 1),
    "organisations?": listOf(party, 1),
    altIds: listOf(objectOf({ role: some, value: some }), 1),
  }),
);

const id = { type: "string", pattern: "^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$", maxLength: 255 } as const;
const values = (of: object) => listOf(of, 1);
const date = { type: "string", pattern: "^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d(:\\d\\d(:\\d\\d)?)?)?)?)?$" } as const;
const entity = (schema: string, properties: Readonly<Record<string, object>>) =>
  objectOf({ id, schema: { const: schema }, properties: objectOf(properties) });
const named = { name: values(some), "alias?": values(some) };

export const checkMoney = checkerFor({
  oneOf: [
    entity("Person", { ...named, "position?": values(some) }),
    entity("Organization", { ...named, "notes?": values(some) }),
    entity("Article", {
      "title?": values(some),
      "author?": values(some),
      "publisher?": values(some),
      "sourceUrl?": values(web),
      "publishedAt?": values(date),
      "modifiedAt?": values(date),
      "retrievedAt?": values(date),
    }),
    entity("Mention", {
      document: { ...values(id), maxItems: 1 },
      name: values(some),
      detectedSchema: values({ enum: ["Person", "Organization"] }),
      "resolved?": values(id),
    }),
  ],
});
