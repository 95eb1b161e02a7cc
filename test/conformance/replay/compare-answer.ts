import { codec, surface } from "@subforge/runtime/protocol"
import { fromHex } from "../hex.ts"
import { type Difference, shown } from "./difference.ts"
import type { ApiStep, Hex } from "./trace.ts"

/** Bytes shown before and after the first that differs. */
const AROUND = 16

const isHex = (text: string | undefined): text is Hex => text?.startsWith("0x") ?? false

const firstDifferent = (a: Uint8Array, b: Uint8Array): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

const excerpt = (bytes: Uint8Array, at: number): string => {
  const hex = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("hex")
  const start = Math.max(at - AROUND, 0)
  const end = at + 1 + AROUND
  const byte = at < bytes.length ? hex(at, at + 1) : "end"
  return `${start > 0 ? "…" : ""}${hex(start, at)}[${byte}]${hex(at + 1, end)}${end < bytes.length ? "…" : ""}`
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null

interface Place {
  readonly path: string
  readonly expected: unknown
  readonly got: unknown
}

/** Where two values differ first, as deep as both have parts. */
const placeOf = (expected: unknown, got: unknown, path = ""): Place | undefined => {
  if (!isNested(expected) || !isNested(got)) {
    return Object.is(expected, got) ? undefined : { path, expected, got }
  }
  const [left, right] = [new Map(Object.entries(expected)), new Map(Object.entries(got))]
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const place = placeOf(left.get(key), right.get(key), `${path}/${key}`)
    if (place !== undefined) return place
  }
  return undefined
}

const decodedPlace = (method: string, expected: Uint8Array, got: Uint8Array): Place | undefined => {
  const declared = surface.findApi(method)
  if (declared === undefined) return undefined
  const output = codec<unknown>(declared.output)
  try {
    return placeOf(output.decode(expected), output.decode(got))
  } catch {
    return undefined
  }
}

/** A runtime API's answer that differs: where its bytes and its decoded value do so first, and what is there. */
export const compareAnswer = (step: ApiStep, answer: Hex | string | undefined): Difference[] => {
  const recorded = step.result ?? `${step.resultLen} ${step.resultBlake2_256}`
  if (recorded === answer) return []
  const what = `result of ${step.name}(${step.args})`
  if (!isHex(recorded) || !isHex(answer)) return [{ what, expected: recorded, got: answer ?? "nothing" }]
  const [expected, got] = [fromHex(recorded), fromHex(answer)]
  const at = firstDifferent(expected, got)
  const place = decodedPlace(step.name, expected, got)
  return [
    {
      what: `byte ${at} (of ${expected.length} expected, ${got.length} got) in the ${what}`,
      expected: excerpt(expected, at),
      got: excerpt(got, at),
    },
    ...(place === undefined
      ? []
      : [
          {
            what: `decoded, at ${place.path || "/"}`,
            expected: shown(place.expected),
            got: shown(place.got),
          },
        ]),
  ]
}
