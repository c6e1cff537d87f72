/** Thrown within this folder where a pattern is none. */
export class PatternFault extends Error {}
