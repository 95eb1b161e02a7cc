/** `npm run dev`: the whole subnet on this machine, on a chain of its own. `-- --once` ends after the first emission. */
import { parseArgs } from "node:util"
import { Devnet } from "@subforge/devnet"
import { serveScoped } from "@subforge/devnet/server"
import { type ChainClient, type Metagraph, openChain } from "@subforge/subnet-kit/chain"
import { type ChildFailed, launchSubnet, Supervisor } from "@subforge/subnet-kit/local"
import { runProgram } from "@subforge/subnet-kit/program"
import { Effect, Layer, Stream } from "effect"
import { developmentKey, player, sudoUri } from "./cast.ts"
import { describeStep } from "./launch-step.ts"
import { parameterChanges, secondsPerBlock, tempo } from "./parameters.ts"
import { minerProgram, programOf, validatorOf } from "./programs.ts"
import { coins, share, table } from "./table.ts"

const { values: flags } = parseArgs({ options: { once: { type: "boolean", default: false } } })

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const validators = ["validator-1", "validator-2"].map((name) => ({ ...player(name), stakeTao: 300 }))
const miners = [1, 0.6, 0.25].map((quality) => ({ quality, ...player(`miner-${quality * 100}`) }))

const dev = Effect.gen(function* () {
  const devnet = yield* Devnet
  const { url } = yield* serveScoped(devnet)
  const chain = yield* openChain(devnet.polkadotProvider())
  say(`The chain answers at ${url}`)
  const netuid = yield* launchSubnet(chain, {
    sudo: developmentKey(sudoUri),
    owner: player("owner"),
    validators,
    miners,
    changes: parameterChanges,
    onStep: (step) => say(`  ${describeStep(step)}`),
  })

  const network = { url, netuid }
  const supervisor = yield* Supervisor
  say(
    `Starting ${validators.length} validators and ${miners.length} miners; logs are in ${supervisor.logFolder}`,
  )
  const children = yield* supervisor.startAll([
    ...miners.map((miner) =>
      programOf(network, miner, minerProgram, { MINER_QUALITY: String(miner.quality) }),
    ),
    ...validators.map((validator) => validatorOf(network, validator)),
  ])
  say(`A block comes every ${secondsPerBlock} s, an epoch every ${tempo} blocks. Ctrl-C ends everything.`)
  devnet.setSealing({ type: "interval", milliseconds: secondsPerBlock * 1000 })
  const broken: Effect.Effect<never, ChildFailed> = Effect.raceAll(children.map((child) => child.failure))
  yield* Effect.raceFirst(watchEpochs(chain, netuid), broken)
  say("Weights were set and emission was paid.")
})

/** Shows the neurons after every epoch; with `--once`, until miners were paid. */
const watchEpochs = (chain: ChainClient, netuid: number) =>
  chain.heads.pipe(
    Stream.mapEffect((head) => chain.metagraph(netuid, head)),
    Stream.changesWith((one, other) => one.epoch === other.epoch),
    Stream.tap((metagraph) => Effect.sync(() => say(describe(metagraph)))),
    Stream.takeUntil((metagraph) => flags.once && metagraph.neurons.some(({ incentive }) => incentive > 0)),
    Stream.runDrain,
  )

const names = new Map(
  [player("owner"), ...validators, ...miners].map(({ name, hotkey }) => [hotkey.address, name]),
)

const describe = ({ epoch, block, neurons }: Metagraph): string => {
  const rows = neurons.map((neuron) => [
    String(neuron.uid),
    names.get(neuron.hotkey) ?? neuron.hotkey,
    neuron.validatorPermit ? "yes" : "",
    share(neuron.incentive),
    share(neuron.dividends),
    coins(neuron.emission),
    coins(neuron.stake),
  ])
  const head = ["uid", "name", "permit", "incentive", "dividends", "emission α", "stake α"]
  return `\nEpoch ${epoch}, block ${block}\n${table(head, rows)}`
}

const logFolder = new URL("../.subforge/logs", import.meta.url).pathname

runProgram(
  dev.pipe(Effect.scoped, Effect.provide(Layer.mergeAll(Devnet.layer(), Supervisor.layer(logFolder)))),
)
