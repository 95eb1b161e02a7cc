import { delayRound, timelockSeal } from "@subforge/core"
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import type { BuiltBlock } from "@subforge/runtime"
import type { RuntimeCall } from "@subforge/runtime/protocol"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { devSigner, signedTransaction } from "../bench/transaction.ts"
import { beaconKey, read, timelockedCommit } from "./timelock-client.ts"

const NETUID = 2
const TEMPO = 30
const alice = devSigner("Alice")
const WEIGHTS = { netuid: NETUID, hotkey: alice.account, uids: [0], values: [65_535] }

const subtensor = (name: string, args: object) => ({ pallet: "SubtensorModule", name, args }) as RuntimeCall
const admin = (name: string, args: object) =>
  ({ pallet: "Sudo", name: "sudo", args: { call: { pallet: "AdminUtils", name, args } } }) as RuntimeCall

describe("timelocks on a devnet", () => {
  let devnet: RunningDevnet
  let nonce: number

  /** A block with one call of Alice's, which must succeed. */
  const send = async (call: RuntimeCall): Promise<BuiltBlock> => {
    expect(devnet.chain.submit(signedTransaction(devnet, alice, nonce, call))).toMatchObject({ ok: true })
    nonce++
    const built = await devnet.mine()
    expect(built.extrinsics.flatMap(({ error }) => error ?? [])).toEqual([])
    expect(built.refused).toEqual([])
    return built
  }
  const lastRound = () => read<bigint>(devnet, "Drand", "LastStoredRound")
  const weights = () => read<unknown>(devnet, "SubtensorModule", "Weights", NETUID, 0)

  beforeEach(async () => {
    devnet = await Devnet.start({ sealing: { type: "manual" } })
    nonce = 0
    await send(subtensor("register_network", { hotkey: alice.account }))
    await send(subtensor("start_call", { netuid: NETUID }))
    await send(admin("sudo_set_tempo", { netuid: NETUID, tempo: TEMPO }))
    await send(admin("sudo_set_commit_reveal_weights_enabled", { netuid: NETUID, enabled: true }))
    await send(admin("sudo_set_weights_set_rate_limit", { netuid: NETUID, weights_set_rate_limit: 0n }))
  })

  afterEach(() => devnet.stop())

  it("reveal weights when their round has come, block by block", async () => {
    const { call, round } = await timelockedCommit(devnet, WEIGHTS)
    await send(call)
    let revealed: BuiltBlock | undefined
    for (let mined = 0; mined < 4 * TEMPO && revealed === undefined; mined++) {
      const before = devnet.chain.clock.drandRound
      const built = await devnet.mine()
      if (!built.events.some(({ event }) => event === "TimelockedWeightsRevealed")) continue
      revealed = built
      expect(before).toBeGreaterThanOrEqual(round)
    }
    expect(revealed).toBeDefined()
    expect(await weights()).toEqual([[0, 65_535]])
    expect(await read(devnet, "Drand", "Pulses", round)).toMatchObject({ round })
  })

  it("reveal weights across a jump", async () => {
    const { call, round } = await timelockedCommit(devnet, WEIGHTS)
    await send(call)
    expect(await weights()).toEqual([])
    await devnet.mine(4 * TEMPO)
    expect(await weights()).toEqual([[0, 65_535]])
    expect(await lastRound()).toBeGreaterThan(round)
  })

  it("come again after a revert", async () => {
    const { call } = await timelockedCommit(devnet, WEIGHTS)
    await send(call)
    const snapshot = devnet.snapshot()
    const first = await devnet.mine(4 * TEMPO)
    devnet.revert(snapshot)
    expect(await weights()).toEqual([])
    expect((await devnet.mine(4 * TEMPO)).hash).toBe(first.hash)
    expect(await weights()).toEqual([[0, 65_535]])
  })

  it("reveal commitments", async () => {
    const time = Number(await read<bigint>(devnet, "Timestamp", "Now")) / 1_000
    const round = delayRound(20, { time, blockTime: 12 })
    const encrypted = timelockSeal(new TextEncoder().encode("later"), round, await beaconKey(devnet))
    const fields = [{ type: "TimelockEncrypted", value: { encrypted, reveal_round: round } }]
    await send({
      pallet: "Commitments",
      name: "set_commitment",
      args: { netuid: NETUID, info: { fields } },
    } as RuntimeCall)
    await devnet.mine(10)
    expect(await read(devnet, "Commitments", "RevealedCommitments", NETUID, alice.account)).toBeUndefined()
    await devnet.mine(20)
    expect(await read(devnet, "Commitments", "RevealedCommitments", NETUID, alice.account)).toEqual([
      [new TextEncoder().encode("later"), expect.any(BigInt)],
    ])
  })

  it("bring a pulse that nobody waits for now and then, and at the end of a jump", async () => {
    const before = await lastRound()
    expect(before).toBeGreaterThan(0n)
    await devnet.mine(100)
    const after = await lastRound()
    expect(after).toBeGreaterThan(before)
    expect(devnet.chain.clock.drandRound - after).toBeLessThan(48n)
  })
})
