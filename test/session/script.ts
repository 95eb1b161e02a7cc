import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { type RuntimeCall, storageLayout } from "@subforge/runtime/protocol"
import { devSigner, type Signer, signedTransaction } from "../bench/transaction.ts"

const TAO = 1_000_000_000n
const NETUID = 2
const TEMPO = 20
const EPOCHS = 3

/** What a run of the script leaves behind, comparable from process to process. */
export interface SessionResult {
  readonly blockHashes: readonly string[]
  readonly incentive: readonly number[]
  readonly dividends: readonly number[]
  readonly epochs: number
}

const subtensor = (name: string, args: object) => ({ pallet: "SubtensorModule", name, args }) as RuntimeCall
const asRoot = (name: string, args: object) =>
  ({ pallet: "Sudo", name: "sudo", args: { call: { pallet: "AdminUtils", name, args } } }) as RuntimeCall

const read = <T>(devnet: RunningDevnet, item: string, ...keys: unknown[]): T => {
  const layout = storageLayout("SubtensorModule", item)
  const bytes = devnet.chain.state.getRaw(layout.key(keys)) ?? layout.fallback
  return layout.value.decode(bytes as Uint8Array) as T
}

/** Submits calls of one signer and makes the block that holds them; fails if one of them failed. */
class Session {
  readonly devnet: RunningDevnet
  readonly hashes: string[] = []

  constructor(devnet: RunningDevnet) {
    this.devnet = devnet
  }

  async send(signer: Signer, ...calls: readonly RuntimeCall[]): Promise<void> {
    for (const call of calls) {
      const nonce = this.devnet.chain.nextNonce(signer.account)
      const result = this.devnet.chain.submit(signedTransaction(this.devnet, signer, nonce, call))
      if (!result.ok) throw new Error(`${call.name}: ${JSON.stringify(result.error)}`)
    }
    const block = await this.devnet.mine()
    this.hashes.push(block.hash)
    for (const { error } of block.extrinsics) {
      if (error !== undefined) throw new Error(`${calls.map(({ name }) => name)}: ${JSON.stringify(error)}`)
    }
    const failed = block.events.find(({ pallet, event, fields }) => {
      const sudid = pallet === "Sudo" && event === "Sudid"
      return sudid && (fields as { sudo_result: { type: string } }).sudo_result.type !== "Ok"
    })
    if (failed !== undefined)
      throw new Error(`${calls.map(({ name }) => name)}: the call made as root failed`)
  }

  async mine(): Promise<void> {
    this.hashes.push((await this.devnet.mine()).hash)
  }
}

/** Networks, registrations, stake, weights and three epochs, every signature from a fixed seed. */
export const runSession = async (): Promise<SessionResult> => {
  const devnet = await Devnet.start({ sealing: { type: "manual" } })
  const session = new Session(devnet)
  const [alice, bob, charlie, dave, eve] = ["Alice", "Bob", "Charlie", "Dave", "Eve"].map(devSigner) as [
    Signer,
    Signer,
    Signer,
    Signer,
    Signer,
  ]
  const owner = devSigner("owner")

  await session.send(bob, subtensor("register_network", { hotkey: owner.account }))
  await session.send(bob, subtensor("start_call", { netuid: NETUID }))
  await session.send(
    alice,
    asRoot("sudo_set_subnet_emission_enabled", { netuid: NETUID, enabled: true }),
    asRoot("sudo_set_commit_reveal_weights_enabled", { netuid: NETUID, enabled: false }),
    asRoot("sudo_set_weights_set_rate_limit", { netuid: NETUID, weights_set_rate_limit: 0n }),
    asRoot("sudo_set_tempo", { netuid: NETUID, tempo: TEMPO }),
  )
  for (const neuron of [charlie, dave, eve]) {
    await session.send(neuron, subtensor("burned_register", { netuid: NETUID, hotkey: neuron.account }))
  }
  const stake = { hotkey: charlie.account, netuid: NETUID, amount_staked: 100n * TAO }
  await session.send(charlie, subtensor("add_stake", stake))

  const epoch = () => Number(read<bigint>(devnet, "SubnetEpochIndex", NETUID))
  const nextEpoch = async () => {
    const before = epoch()
    while (epoch() === before) await session.mine()
  }
  await nextEpoch()
  for (let made = 0; made < EPOCHS; made++) {
    const weights = { netuid: NETUID, dests: [2, 3], weights: [3 + made, 1], version_key: 0n }
    await session.send(
      charlie,
      subtensor("set_weights", {
        ...weights,
        dests: Uint16Array.from(weights.dests),
        weights: Uint16Array.from(weights.weights),
      }),
    )
    await nextEpoch()
  }
  const result = {
    blockHashes: session.hashes,
    incentive: [...read<Uint16Array>(devnet, "Incentive", NETUID)],
    dividends: [...read<Uint16Array>(devnet, "Dividends", NETUID)],
    epochs: epoch(),
  }
  devnet.stop()
  return result
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(JSON.stringify(await runSession()))
}
