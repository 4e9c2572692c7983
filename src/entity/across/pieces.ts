// A name, cut into words.

import { isSyllabic, plain } from "./fold.ts";

/** What a name is of; `other` for places, ships and what nobody knows. */
export type NameKind = "person" | "organization" | "other";

/** A word as it is cut from the text. */
export interface Piece {
  readonly text: string;
  readonly raw: string;
  readonly capital: boolean;
}

/** The words of a name in plain letters, the given name first. */
export function piecesOf(text: string, kind: NameKind): Piece[] {
  const turned = kind === "person" ? givenFirst(text) : text;
  const marked = turned
    .replace(/['’`´‘]s(?![\p{L}])/gu, kind === "person" ? "" : " ")
    .replace(/['’`´‘ʻʼ]/g, "")
    .replace(/&/g, " and ");
  return marked.split(/[^\p{L}\p{M}\p{N}.]+/u).flatMap((raw) => cut(raw, kind));
}

/** Ruiz, Ana: the given name first. */
function givenFirst(text: string): string {
  const parts = text.split(",");
  return parts.length === 2 && parts[0]!.trim() !== "" ? `${parts[1]} ${parts[0]}` : text;
}

/** A.B.C. is one word of a body and three of a person; AnaRuiz is two words. */
function cut(raw: string, kind: NameKind): Piece[] {
  const lettered = /^(?:\p{L}\.)+\p{L}?\.?$/u.test(raw);
  const parts = lettered && kind !== "person" ? [raw.replaceAll(".", "")] : raw.split(".");
  return parts.flatMap((part) => {
    if (part === "") return [];
    const folded = plain(part).replace(/[^A-Za-z0-9 -]/g, "");
    return folded
      .split(/[ -]+/)
      .flatMap((word) => (isSyllabic(part) ? [word] : hump(word)))
      .flatMap((word) => (kind === "person" ? joinedInitials(word) : [word]))
      .filter((word) => word !== "")
      .map((word) => ({
        text: word.toLowerCase(),
        raw: isSyllabic(part) ? part : "",
        capital: /^[A-Z0-9]+$/.test(word),
      }));
  });
}

/** SergeiLavrov, SiemensAG: a capital after three small letters begins a word. */
function hump(word: string): string[] {
  const parts = word.split(/(?<=[a-z]{3})(?=[A-Z])/);
  return parts.length > 1 && !/^(?:mac|fitz)$/i.test(parts[0]!) ? parts : [word];
}

/** JC Juncker: capitals without a vowel are initials. */
const joinedInitials = (word: string): string[] => (/^[BCDFGHJKLMNPQRSTVWXZ]{2}$/.test(word) ? [...word] : [word]);
