import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { AreaCase } from "./area-case.ts"

const VECTORS = join(import.meta.dirname, "../../vectors")

/** Where a case is tested that is told in prose, or why no test can hold it. */
export type Account = { readonly id: string } & (
  | { readonly test: string; readonly reason?: undefined }
  | { readonly reason: string; readonly test?: undefined }
)

/** Areas and what is known of their cases, as the files of this project have them. */
export const AREA_FILES = ["consensus.json", "economy.json"]

/** Reads a file of this project's vectors. */
export const readVectors = <T>(name: string): T => JSON.parse(readFileSync(join(VECTORS, name), "utf8")) as T

/** Every case under its id: the area and the position within it. */
export function withIds(cases: readonly AreaCase[]): { readonly id: string; readonly entry: AreaCase }[] {
  const seen = new Map<string, number>()
  return cases.map((entry) => {
    const position = seen.get(entry.area) ?? 0
    seen.set(entry.area, position + 1)
    return { id: `${entry.area}/${position}`, entry }
  })
}

const contentOf = ({ area, inputs, expected }: AreaCase) => JSON.stringify([area, inputs, expected])

let accounts: ReadonlyMap<string, Account> | undefined

function readAccounts(): ReadonlyMap<string, Account> {
  const byId = new Map(readVectors<readonly Account[]>("cases.json").map((one) => [one.id, one]))
  const known = AREA_FILES.flatMap((name) => withIds(readVectors<readonly AreaCase[]>(name)))
  return new Map(
    known.flatMap(({ id, entry }) => {
      const account = byId.get(id)
      return account === undefined ? [] : [[contentOf(entry), account] as const]
    }),
  )
}

/** What is known of a case in prose; told by its content, so that a case with other numbers is a stranger. */
export function accountOf(entry: AreaCase): Account | undefined {
  accounts ??= readAccounts()
  return accounts.get(contentOf(entry))
}
