/** A form that cannot be understood: in words for whoever sent it. */
export class Unclear extends Error {}
