/** The kit for those who don't use Effect: every service with promises instead. */
export { type Plain, type PlainHandle, plain } from "./plain.ts"
