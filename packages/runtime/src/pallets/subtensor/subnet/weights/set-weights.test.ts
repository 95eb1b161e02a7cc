import { beforeEach, describe, expect, it } from "vitest"
import { attempt } from "../../../../frame/dispatch-error.ts"
import { signed } from "../../../../frame/origin.ts"
import { callInfo } from "../../../../frame/weights/call-info.ts"
import {
  CommitRevealWeightsEnabled,
  Keys,
  LastEpochBlock,
  LastUpdate,
  MinAllowedWeights,
  NetworksAdded,
  Owner,
  RevealPeriodEpochs,
  SubnetEpochIndex,
  SubnetOwner,
  SubnetworkN,
  Tempo,
  Uids,
  ValidatorPermit,
  WeightsSetRateLimit,
  WeightsVersionKey,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { subtensorModule } from "../../index.ts"
import { commitHash } from "./commit-hash.ts"
import { revealWeights } from "./reveal-weights.ts"

const NETUID = 1
const NEURONS = 7
const hotkey = account(1)
const refused = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })
const uids = Uint16Array.of(1, 2, 3)
const values = Uint16Array.of(10, 20, 30)
const salt = Uint16Array.of(1, 2, 3, 4)

describe("weights", () => {
  let chain: TestContext

  const at = (number: number) => Object.assign(chain.block, { number })
  const call = (name: string, args: object) =>
    chain.call(hotkey, { pallet: "SubtensorModule", name, args: { netuid: NETUID, ...args } })
  const set = (dests = uids, weights = values, version_key = 0n) =>
    call("set_weights", { dests, weights, version_key })
  const hash = (salted = salt) =>
    commitHash({ hotkey, index: NETUID, uids, values, salt: salted, versionKey: 0n })
  const commit = (salted = salt) => call("commit_weights", { commit_hash: hash(salted) })
  /** The call itself: the guard before it answers for it otherwise. */
  const reveal = (changed: object = {}) => {
    const args = { netuid: NETUID, uids, values, salt, version_key: 0n, ...changed }
    const done = attempt(() => revealWeights(chain.ctx.withOrigin(signed(hotkey)), args))
    return done.ok ? undefined : done.error
  }

  beforeEach(() => {
    chain = new TestContext(subtensorModule)
    const { ctx } = chain
    NetworksAdded.set(ctx, NETUID, true)
    SubnetOwner.set(ctx, NETUID, account(99))
    SubnetworkN.set(ctx, NETUID, NEURONS)
    Tempo.set(ctx, NETUID, 100)
    CommitRevealWeightsEnabled.set(ctx, NETUID, false)
    WeightsSetRateLimit.set(ctx, NETUID, 0n)
    MinAllowedWeights.set(ctx, NETUID, 0)
    LastUpdate.set(ctx, NETUID, new BigUint64Array(NEURONS))
    ValidatorPermit.set(ctx, NETUID, Array<boolean>(NEURONS).fill(true))
    for (let uid = 0; uid < NEURONS; uid++) {
      Keys.set(ctx, NETUID, uid, account(uid + 1))
      Uids.set(ctx, NETUID, account(uid + 1), uid)
      Owner.set(ctx, account(uid + 1), account(50))
    }
  })

  it("weights.rate_limit/0: again after so many blocks, and at once for the first time", () => {
    WeightsSetRateLimit.set(chain.ctx, NETUID, 10n)
    const blocks = Array.from({ length: 32 }, (_, i) => i + 1).filter((block) => {
      at(block)
      return set() === undefined
    })
    expect(blocks).toEqual([1, 11, 21, 31])
  })

  it("weights.version_key/0: as new as the subnet's or newer; 0 takes any", () => {
    const tries = [12_312n, 20_313n].flatMap((network) =>
      [12_312n, 20_313n].map((given) => {
        WeightsVersionKey.set(chain.ctx, NETUID, network)
        return set(uids, values, given)
      }),
    )
    expect(tries).toEqual([undefined, undefined, refused("IncorrectWeightVersionKey"), undefined])
    WeightsVersionKey.set(chain.ctx, NETUID, 0n)
    expect(set(uids, values, 0n)).toBeUndefined()
  })

  it("weights.check_length/0, weights.check_length/1: not too few, unless it is oneself", () => {
    MinAllowedWeights.set(chain.ctx, NETUID, 3)
    expect(set(uids.slice(0, 2), values.slice(0, 2))).toEqual(refused("WeightVecLengthIsLow"))
    expect(set(Uint16Array.of(0), Uint16Array.of(1))).toBeUndefined()
  })

  it("weights.cr_v2/0: are revealed in one epoch only", () => {
    const { ctx } = chain
    CommitRevealWeightsEnabled.set(ctx, NETUID, true)
    RevealPeriodEpochs.set(ctx, NETUID, 1n)
    const epoch = (index: bigint, blocks = 1) => {
      at(1 + Number(index) * 100 + blocks)
      SubnetEpochIndex.set(ctx, NETUID, index)
      LastEpochBlock.set(ctx, NETUID, 1n + index * 100n)
    }
    epoch(10n)
    const results = [commit(), reveal()]
    epoch(11n)
    results.push(reveal(), reveal(), commit())
    epoch(13n)
    results.push(reveal(), commit())
    epoch(13n, 51)
    results.push(reveal())
    epoch(14n)
    results.push(reveal())
    expect(
      results.map((result) => (result === undefined ? "Ok" : (result as { name?: string }).name)),
    ).toEqual([
      "Ok",
      "RevealTooEarly",
      "Ok",
      "NoWeightsCommitFound",
      "Ok",
      "ExpiredWeightCommit",
      "Ok",
      "RevealTooEarly",
      "Ok",
    ])
  })

  it("weights.cr_v2/1: have to be the committed ones", () => {
    CommitRevealWeightsEnabled.set(chain.ctx, NETUID, true)
    expect(commit()).toBeUndefined()
    for (const changed of [{ uids: Uint16Array.of(1, 2, 4) }, { salt: Uint16Array.of(9) }]) {
      expect(reveal(changed)).toEqual(refused("InvalidRevealCommitHashNotMatch"))
    }
  })

  it("weights.fees/0: are free", () => {
    const names = ["set_weights", "commit_weights", "reveal_weights"] as const
    const args = {
      netuid: NETUID,
      dests: uids,
      weights: values,
      uids,
      values,
      salt,
      version_key: 0n,
      commit_hash: hash(),
    }
    for (const name of names) {
      expect(callInfo({ pallet: "SubtensorModule", name, args })).toMatchObject({
        class: "Normal",
        paysFee: "No",
      })
    }
  })
})
