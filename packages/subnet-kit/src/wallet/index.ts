/** Keys: derive, read, sign, verify. */
export { type Key, type KeyOptions, KeyRefused, keyFromSeed, keyFromUri, ss58Format } from "./key.ts"
export { keyFromFile } from "./keyfile.ts"
export { verifySignature } from "./verify.ts"
