// What each standard asks of the parts that Whence writes, put down as JSON Schema and checked by a validator.

import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
formats.default(ajv);

/** Checks a value; throws with the first faults and where they are. */
export function checkerFor(schema: object): (value: unknown) => void {
  const isValid = ajv.compile(schema);
  return (value) => {
    if (isValid(value)) return;
    const faults = isValid.errors!.slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
    assert.fail(`${faults.join("\n")}\n${JSON.stringify(value).slice(0, 600)}`);
  };
}

export const text = { type: "string" } as const;
export const some = { type: "string", minLength: 1 } as const;
export const web = { type: "string", format: "uri", pattern: "^https?://" } as const;
export const uri = { type: "string", format: "uri" } as const;
export const moment = { type: "string", format: "date-time" } as const;
export const count = { type: "integer", minimum: 0 } as const;

/** A list of at least so many. */
export const listOf = (items: object, minItems = 0) => ({ type: "array", items, minItems }) as const;

/** An object with these properties and no others; those with a question mark may be left out. */
export function objectOf(properties: Readonly<Record<string, object>>) {
  const named = Object.entries(properties).map(([name, schema]) => [name.replace(/\?$/, ""), schema]);
  const required = Object.keys(properties).filter((name) => !name.endsWith("?"));
  return { type: "object", properties: Object.fromEntries(named), required, additionalProperties: false } as const;
}
