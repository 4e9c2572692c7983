// The small document that Readability's authors wrote for it. It wants well-formed markup, which is what
// the copy of a tree is, and gives the verdicts of a whole browser document in half the time.

declare module "@mozilla/readability/JSDOMParser.js" {
  export default class DocumentParser {
    parse(markup: string, address?: string): unknown;
  }
}
