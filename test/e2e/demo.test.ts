import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it, vi } from "vitest"
import { descendants, isAlive } from "./process-tree.ts"

const main = fileURLToPath(new URL("../../templates/retrieval/demo/main.ts", import.meta.url))
const patience = 240_000

const start = (...flags: readonly string[]): ChildProcess =>
  spawn(process.execPath, ["--conditions=@subforge/source", main, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  })

const textOf = (demo: ChildProcess) => {
  const text = { out: "", err: "" }
  demo.stdout?.on("data", (data: Buffer) => {
    text.out += data
  })
  demo.stderr?.on("data", (data: Buffer) => {
    text.err += data
  })
  return text
}

const ended = (demo: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => demo.once("close", (code) => resolve(code)))

const says = (demo: ChildProcess, text: { err: string }, words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    demo.stderr?.on("data", () => text.err.includes(words) && resolve())
    demo.once("close", () => reject(new Error(text.err)))
  })

interface Printed {
  readonly changes: readonly { readonly name: string }[]
  readonly epochs: readonly {
    readonly neurons: readonly { readonly name: string; readonly incentive: number }[]
  }[]
  readonly totals: readonly {
    readonly name: string
    readonly answered?: { readonly inTime: number; readonly late: number; readonly failed: number }
    readonly earned: string
  }[]
  readonly checks: readonly { readonly promise: string; readonly kept: boolean }[]
  readonly priceBefore: number
  readonly priceAfter: number
}

describe("npm run demo", () => {
  it(
    "pays honest miners in the order of their quality and cheaters less, as JSON",
    async () => {
      const demo = start("--json")
      const text = textOf(demo)
      expect([await ended(demo), text.err]).toEqual([0, expect.stringContaining("done")])
      const result = JSON.parse(text.out) as Printed
      const total = (name: string) => result.totals.find((neuron) => neuron.name === name)!
      const earned = ["excellent", "good", "poor"].map((name) => BigInt(total(name).earned))
      expect(earned).toEqual(earned.toSorted((one, other) => Number(other - one)))
      expect(earned[2]).toBeGreaterThan(0n)
      for (const cheater of ["lazy", "copycat"]) {
        expect(BigInt(total(cheater).earned)).toBeLessThan(earned[2]!)
      }
      expect(total("lazy").answered).toMatchObject({ failed: 0 })
      expect(total("copycat").answered).toEqual({ inTime: 0, late: 48, failed: 0 })
      expect(result.checks.map(({ kept }) => kept)).toEqual([true, true, true, true])
      expect(result.epochs).toHaveLength(3)
      expect(result.epochs[0]!.neurons).toHaveLength(8)
      expect(result.changes.map(({ name }) => name)).toEqual([
        "sudo_set_commit_reveal_weights_enabled",
        "sudo_set_subnet_emission_enabled",
      ])
      expect(result.priceAfter).toBeGreaterThan(result.priceBefore)
    },
    patience,
  )

  it(
    "leaves no process behind when it is interrupted half-way",
    async () => {
      const demo = start()
      const text = textOf(demo)
      await says(demo, text, "all programs are ready")
      const family = descendants(demo.pid!)
      expect(family.length).toBeGreaterThanOrEqual(8)
      demo.kill("SIGINT")
      expect(await ended(demo)).toBe(130)
      await vi.waitFor(() => expect(family.filter(isAlive)).toEqual([]), { timeout: 30_000, interval: 50 })
    },
    patience,
  )

  it(
    "leaves no process behind when it is killed",
    async () => {
      const demo = start()
      const text = textOf(demo)
      await says(demo, text, "starting 5 miners")
      await vi.waitFor(() => expect(descendants(demo.pid!).length).toBe(8), { timeout: 30_000, interval: 20 })
      const family = descendants(demo.pid!)
      demo.kill("SIGKILL")
      await vi.waitFor(() => expect(family.filter(isAlive)).toEqual([]), { timeout: 60_000, interval: 50 })
    },
    patience,
  )
})
