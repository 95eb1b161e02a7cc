import { describeChange } from "../dev/launch-step.ts"
import { coins, share, table } from "../dev/table.ts"
import type { DemoResult, EpochResult, NeuronEpoch, Verdict } from "./result.ts"

/** The demo's result for people. */
export const printResult = (result: DemoResult): string =>
  [
    "Changed of the chain's defaults:",
    ...result.changes.map((change) => `  - ${describeChange(change)}`),
    ...result.arrangements.map((arrangement) => `  - ${arrangement}`),
    ...result.epochs.map((epoch) => `\n${printEpoch(epoch)}`),
    `\nAll ${result.epochs.length} epochs`,
    printTotals(result),
    `\nAlpha price: ${result.priceBefore.toFixed(6)} TAO before, ${result.priceAfter.toFixed(6)} TAO after`,
    "",
    ...result.checks.map(({ promise, kept }) => `${kept ? "✓" : "✗"} ${promise}`),
  ].join("\n")

/** The same as JSON; amounts in rao are strings. */
export const jsonResult = (result: DemoResult): string =>
  JSON.stringify(result, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value), 2)

const printEpoch = ({ epoch, block, neurons, price }: EpochResult): string => {
  const head = [
    "uid",
    "name",
    "in time",
    "ms",
    "first answer",
    "score",
    "weight",
    "incentive",
    "dividends",
    "earned α",
  ]
  const title = `Epoch ${epoch}, paid in block ${block} (alpha price ${price.toFixed(6)} TAO)`
  return `${title}\n${table(head, neurons.map(epochRow))}`
}

const epochRow = ({ uid, name, verdicts, incentive, dividends, earned }: NeuronEpoch): readonly string[] => [
  String(uid),
  name,
  both(verdicts, ({ outcomes }) => `${outcomes.Answered}/${sum(Object.values(outcomes))}`),
  both(verdicts, ({ medianMs }) => (medianMs === null ? "–" : String(Math.round(medianMs)))),
  shortened(verdicts.find(({ sample }) => sample !== null)?.sample ?? ""),
  both(verdicts, ({ score }) => score.toFixed(3)),
  both(verdicts, ({ weight }) => share(weight)),
  verdicts.length === 0 ? "" : share(incentive),
  dividends === 0 ? "" : share(dividends),
  coins(earned),
]

const printTotals = ({ totals }: DemoResult): string =>
  table(
    ["uid", "name", "what it does", "in time", "late", "failed", "mean score", "earned α"],
    totals.map(({ uid, name, does, answered, meanScore, earned }) => [
      String(uid),
      name,
      does,
      answered === undefined ? "" : String(answered.inTime),
      answered === undefined ? "" : String(answered.late),
      answered === undefined ? "" : String(answered.failed),
      meanScore?.toFixed(3) ?? "",
      coins(earned),
    ]),
  )

const both = (verdicts: readonly Verdict[], show: (verdict: Verdict) => string): string =>
  verdicts.map(show).join(" ")

const shortened = (text: string): string => (text.length > 26 ? `${text.slice(0, 25)}…` : text)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
