// What an edit changed, for whoever asks: it takes what cuts a language into sentences, which no page needs.

export { editsOf } from "../words/edits.ts";
