import { compareBytes } from "../../bytes.ts"
import { wrongValue } from "./codec-error.ts"

const comparable = new Set(["number", "bigint", "string", "boolean"])

/** The order that Rust's derived `Ord` gives to decoded integers, bytes, hashes and tuples of them. */
export const compareValues = (a: unknown, b: unknown): number => {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const difference = compareValues(a[i], b[i])
      if (difference !== 0) return difference
    }
    return a.length - b.length
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b)
  if (typeof a !== typeof b || !comparable.has(typeof a)) return wrongValue("elements that have an order", a)
  const [x, y] = [a, b] as [number, number]
  return x < y ? -1 : x > y ? 1 : 0
}
