// What things are called outside a ledger: names that are the same in every export of it.

import { hash } from "node:crypto";

/** "urn:whence:statement:5f0c…". */
export const urnOf = (kind: string, id: string): string =>
  `urn:whence:${kind}:${encodeURIComponent(id.toWellFormed()).replace(/[!'()*]/g, escaped)}`;

const escaped = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Bytes by their SHA-256, as RFC 6920 names them. */
export const bytesName = (hash: string): string => `ni:///sha-256;${Buffer.from(hash, "hex").toString("base64url")}`;

/** The namespace of the ids of Whence. */
const NAMESPACE = Buffer.from("5b6f0d3a7c1e4f0c9d2a8e41b7c05f93", "hex");

/** A UUID (version 5, RFC 9562) that the same name always has. */
export function uuidOf(name: string): string {
  const hex = hash("sha1", Buffer.concat([NAMESPACE, Buffer.from(name.toWellFormed())]), "hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-");
}

/** An address of the web as others accept it; null for what is none. */
export function webAddressOf(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") ? url.href : null;
}
