import { createRequire } from "node:module"

/** As in browsers, but loaded when it is needed: with native crypto, never, which saves its megabytes. */
export const cryptoModule = (): string => {
  const load = createRequire(import.meta.url)
  return load("../../generated/crypto-bytes.js").default
}
