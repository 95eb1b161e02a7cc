import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { RECORDS, type Record } from "./recording/record.ts"

/** What one test file made the runtime do, and the crates of the chain that it says it ports tests of. */
export interface TestRecord extends Record {
  readonly ported: readonly string[]
}

/** Tests that draw their calls at random, those of the frame, whose pallets are stand-ins, and those of this tool. */
const LEFT_OUT = /(^|\/)(invariants|random-calls)\.test\.ts$|\/src\/frame\/|\/scripts\/behaviour\//

/** The first line of a test file that ports upstream tests names them. */
const PORTS = /^\/\/ Ports ([\w-]+) tests: \w/gm

/** Tests of the runtime itself come first: nothing in them depends on a clock or a socket. */
const byNearness = (a: string, b: string): number =>
  Number(b.startsWith("packages__runtime__")) - Number(a.startsWith("packages__runtime__")) ||
  (a < b ? -1 : 1)

/** The records that the last run of the test files left, those of the runtime's own first, by name. */
export const readTestRecords = (root: string): ReadonlyMap<string, TestRecord> => {
  const folder = join(root, RECORDS)
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder)
      .sort(byNearness)
      .flatMap((file) => {
        const { test, ...record } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Record & {
          readonly test: string
        }
        const path = join(root, test)
        if (LEFT_OUT.test(test) || !existsSync(path)) return []
        const ported = [...readFileSync(path, "utf8").matchAll(PORTS)].map(([, crate]) => crate as string)
        return [[test, { ...record, ported }] as const]
      }),
  )
}
