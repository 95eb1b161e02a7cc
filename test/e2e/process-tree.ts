import { readdirSync, readFileSync } from "node:fs"

/** Whether a process runs (a zombie does not). */
export const isAlive = (pid: number): boolean => stateOf(pid) !== undefined

/** All descendants of a process, itself included, that run now. */
export const descendants = (root: number): readonly number[] => {
  const parents = new Map(
    readdirSync("/proc")
      .filter((entry) => /^\d+$/.test(entry))
      .flatMap((entry) => {
        const parent = stateOf(Number(entry))?.parent
        return parent === undefined ? [] : [[Number(entry), parent] as const]
      }),
  )
  const belongs = (pid: number): boolean => {
    if (pid === root) return true
    const parent = parents.get(pid)
    return parent !== undefined && parent > 1 && belongs(parent)
  }
  return [...parents.keys()].filter(belongs)
}

const stateOf = (pid: number): { readonly parent: number } | undefined => {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")
    return state === "Z" ? undefined : { parent: Number(parent) }
  } catch {
    return undefined
  }
}
