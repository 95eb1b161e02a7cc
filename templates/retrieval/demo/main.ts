/**
 * `npm run demo`: a subnet from nothing to three paid epochs, on a chain inside this process. `--json` prints the result
 * as JSON, `--keep` leaves everything running. Progress goes to stderr, the result to stdout.
 */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { Devnet } from "@subforge/devnet"
import { serveScoped } from "@subforge/devnet/server"
import { openChain } from "@subforge/subnet-kit/chain"
import { type ChildFailed, launchSubnet, Supervisor } from "@subforge/subnet-kit/local"
import { runProgram } from "@subforge/subnet-kit/program"
import { Data, Effect, Layer } from "effect"
import { developmentKey, sudoUri } from "../dev/cast.ts"
import { describeStep } from "../dev/launch-step.ts"
import { programOf, validatorOf } from "../dev/programs.ts"
import { checkPromises, totalsOf } from "./judge.ts"
import { localArrangements, parameterChanges } from "./parameters.ts"
import { jsonResult, printResult } from "./print.ts"
import type { DemoResult } from "./result.ts"
import { miners, owner, validators } from "./roles.ts"
import { runEpochs, type Stage } from "./run-epochs.ts"

/** The subnet did not do what it promises. */
class PromiseBroken extends Data.TaggedError("PromiseBroken")<{ readonly message: string }> {}

const epochCount = 3
const { values: flags } = parseArgs({
  options: { json: { type: "boolean", default: false }, keep: { type: "boolean", default: false } },
})
const progress = (text: string): void => {
  const seconds = (performance.now() / 1000).toFixed(1).padStart(5)
  process.stderr.write(`${seconds} s  ${text}\n`)
}

const everybody = [owner, ...validators, ...miners]
const nameOf = (hotkey: string): string =>
  everybody.find((player) => player.hotkey.address === hotkey)?.name ?? hotkey
const does = (name: string): string =>
  miners.find((miner) => miner.name === name)?.does ??
  (name === owner.name ? "owns the subnet" : "asks and weighs")

const demo = Effect.gen(function* () {
  progress("starting a chain in this process")
  const devnet = yield* Devnet
  const { url } = yield* serveScoped(devnet)
  const chain = yield* openChain(devnet.polkadotProvider())
  progress(`it answers at ${url}`)
  const netuid = yield* launchSubnet(chain, {
    sudo: developmentKey(sudoUri),
    owner,
    validators,
    miners,
    changes: parameterChanges,
    onStep: (step) => progress(describeStep(step)),
  })
  const priceBefore = yield* chain.alphaPrice(netuid)

  const supervisor = yield* Supervisor
  progress(
    `starting ${miners.length} miners and ${validators.length} validators; logs are in ${supervisor.logFolder}`,
  )
  const network = { url, netuid }
  const children = yield* supervisor.startAll([
    ...validators.map((validator) => validatorOf(network, validator)),
    ...miners.map((miner) => programOf(network, miner, miner.program, miner.env)),
  ])
  progress("all programs are ready; every miner has published its axon")

  const broken: Effect.Effect<never, ChildFailed> = Effect.raceAll(children.map(({ failure }) => failure))
  const stage: Stage = {
    devnet,
    chain,
    netuid,
    validators: children.slice(0, validators.length),
    nameOf,
    onProgress: progress,
  }
  const epochs = yield* Effect.raceFirst(runEpochs(stage, epochCount), broken)
  const totals = totalsOf(epochs, does)
  const result: DemoResult = {
    netuid,
    changes: parameterChanges,
    arrangements: localArrangements,
    priceBefore,
    priceAfter: yield* chain.alphaPrice(netuid),
    epochs,
    totals,
    checks: checkPromises(totals),
  }
  process.stdout.write(`${flags.json ? jsonResult(result) : `\n${printResult(result)}`}\n`)
  const untrue = result.checks.filter(({ kept }) => !kept).map(({ promise }) => promise)
  if (untrue.length > 0) {
    return yield* new PromiseBroken({
      message: `The demo failed: it is not true that ${untrue.join(", nor that ")}.`,
    })
  }
  progress("done")
  if (flags.keep) yield* Effect.raceFirst(keepRunning(url), broken)
})

const keepRunning = (url: string) =>
  Effect.gen(function* () {
    progress(`still running: connect to ${url}; Ctrl-C ends it`)
    progress(`  sudo: ${sudoUri}`)
    for (const { name, coldkeyUri, hotkeyUri } of everybody) {
      progress(`  ${name}: coldkey ${coldkeyUri}, hotkey ${hotkeyUri}`)
    }
    return yield* Effect.never
  })

const logFolder = mkdtempSync(join(tmpdir(), "subforge-demo-"))

runProgram(
  demo.pipe(Effect.scoped, Effect.provide(Layer.mergeAll(Devnet.layer(), Supervisor.layer(logFolder)))),
)
