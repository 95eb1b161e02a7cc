import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { Group } from "../group.ts"
import { traceGroups } from "../trace-groups.ts"
import { replayTrace } from "./replay-trace.ts"
import { type CallStep, type Hex, loadTrace, type Step, type Trace } from "./trace.ts"

const trace = loadTrace(fileURLToPath(new URL("../../vectors/traces/register-000.json.gz", import.meta.url)))

const withStep = (index: number, change: (step: CallStep) => Partial<CallStep>): Trace => {
  const steps = [...trace.steps]
  const step = steps[index] as CallStep
  steps[index] = { ...step, ...change(step) } as Step
  return { ...trace, steps }
}

const firstCall = trace.steps.findIndex(
  (step) => step.op === "call" && step.result === "ok" && Object.keys(step.diff).length > 0,
)

describe("replay", () => {
  it("reproduces every byte of a recorded session", () => {
    const report = replayTrace(trace)
    expect(report.firstDifference).toBeUndefined()
    expect(report).toMatchObject({ genesisRootOk: true, steps: trace.steps.length })
  })

  it("stops at the first byte that differs, and names the key", () => {
    const report = replayTrace(
      withStep(firstCall, ({ diff }) => {
        const [key] = Object.keys(diff) as [Hex]
        return { diff: { ...diff, [key]: "0xdeadbeef" } }
      }),
    )
    expect(report.firstDifference?.index).toBe(firstCall)
    expect(report.firstDifference?.differences[0]?.what).toMatch(/^[A-Za-z]+\.[A-Za-z]+\(/)
    expect(report.steps).toBe(firstCall + 1)
  })

  it("sees a result, an event, a weight or a fee that differs", () => {
    const differing = (change: (step: CallStep) => Partial<CallStep>) =>
      replayTrace(withStep(firstCall, change), { until: firstCall + 1 }).firstDifference?.differences.map(
        ({ what }) => what,
      )
    expect(differing(() => ({ result: { error: "BadOrigin", raw: "0x02" } }))).toEqual(["result"])
    const stray = { pallet: "System", event: "CodeUpdated", index: [0, 2], data: "0x" } as const
    expect(differing(({ events }) => ({ events: [...events, stray] }))?.[0]).toMatch(/^event /)
    expect(differing(() => ({ actualWeight: [1, 1] }))).toEqual(["actual weight"])
    expect(differing(({ paysFee }) => ({ paysFee: !paysFee }))).toEqual(["pays fee"])
  })

  it("tells step, call, key, expected and got, all decoded", () => {
    const [group] = traceGroups(
      withStep(firstCall, ({ diff }) => {
        const [key] = Object.keys(diff) as [Hex]
        return { diff: { ...diff, [key]: "0x2a00000000000000" } }
      }),
      ["x"],
      firstCall + 1,
    ).filter(({ name }) => name === "replay")
    const { passed, failures } = (group as Group).run(undefined as never)
    expect([passed, failures.length]).toEqual([firstCall, 1])
    const { pallet, call } = trace.steps[firstCall] as CallStep
    const lines = (failures[0] as string).split("\n").map((line) => line.trim())
    expect(lines[0]).toMatch(new RegExp(`^step ${firstCall} ${pallet}\\.${call} from .*, arguments \\{`))
    expect(lines[1]).toMatch(/^[A-Za-z]+\.[A-Za-z]+\(/)
    expect(lines[2]).toMatch(/^expected .* = 0x2a00000000000000$/)
    expect(lines[3]).toMatch(/^got .* = 0x/)
  })

  it("stops before the step of --until", () => {
    const groups = traceGroups(trace, [], firstCall)
    const replayed = groups.find(({ name }) => name === "replay")?.run(undefined as never)
    expect(replayed).toMatchObject({ passed: firstCall, failures: [] })
  })

  it("goes on from the recorded storage where asked to", () => {
    const report = replayTrace(
      withStep(firstCall, () => ({ actualWeight: [1, 1] })),
      { goOn: true },
    )
    expect(report.different).toHaveLength(1)
    expect(report.steps).toBe(trace.steps.length)
  })
})
