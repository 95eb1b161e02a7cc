import { createHash } from "node:crypto"
import type { JsonValue } from "./json.ts"
import { pythonStr } from "./python-str.ts"

/**
 * The synapse protocol's body hash: sha3-256 (hex, no prefix) over the concatenated sha3-256 hex digests of
 * `str(field)` of each hashed field, in the order in which the synapse declares them.
 */
export const bodyHash = (hashedFields: readonly JsonValue[]): string =>
  sha3(hashedFields.map((value) => sha3(pythonStr(value))).join(""))

const sha3 = (text: string): string => createHash("sha3-256").update(text, "utf8").digest("hex")
