// Ports pallet-admin-utils tests: test_trim_to_max_allowed_uids, test_trim_to_max_allowed_uids_too_many_immune
import { beforeEach, describe, expect, it } from "vitest"
import { attempt } from "../../../frame/dispatch-error.ts"
import {
  Active,
  AlphaDividendsPerSubnet,
  AssociatedEvmAddress,
  Axons,
  BlockAtRegistration,
  Bonds,
  Consensus,
  Dividends,
  Emission,
  ImmunityPeriod,
  Incentive,
  IsNetworkMember,
  Keys,
  LastHotkeyEmissionOnNetuid,
  LastUpdate,
  MaxAllowedUids,
  MechanismCountCurrent,
  MinAllowedUids,
  NetworksAdded,
  NeuronCertificates,
  Prometheus,
  StakeWeight,
  SubnetOwnerHotkey,
  SubnetworkN,
  Uids,
  ValidatorPermit,
  ValidatorTrust,
  Weights,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { writeNeurons } from "../genesis/write-neurons.ts"
import { mechanismIndex } from "./mechanisms.ts"
import { trimToMaxAllowedUids } from "./trim-uids.ts"

const NETUID = 3
const BLOCK = 10_000
const EMISSION = [5, 1, 9, 3, 7, 2, 8, 4]
const NEURONS = EMISSION.length
const [OWNER, YOUNG] = [1, 5]
/** The three that earn least, but for the owner's hotkey and the one that is still immune. */
const GONE = [0, 3, 7]
const KEPT = [1, 2, 4, 5, 6]
const hotkey = (uid: number) => account(100 + uid)
const evm = (uid: number) => [`0x${String(uid).repeat(40)}`, BigInt(uid)] as [`0x${string}`, bigint]
const row = (uid: number) =>
  Array.from({ length: NEURONS }, (_, target): [number, number] => [target, 10 * uid + target])
const axon = {
  block: 1n,
  version: 1,
  ip: 1n,
  port: 1,
  ip_type: 4,
  protocol: 0,
  placeholder1: 0,
  placeholder2: 0,
}

describe("trimming uids", () => {
  let test: TestContext

  const refusal = (max: number, netuid = NETUID) => {
    const result = attempt(() => trimToMaxAllowedUids(test.ctx, netuid, max))
    return result.ok ? undefined : result.error
  }
  const error = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

  beforeEach(() => {
    test = new TestContext()
    const { ctx, block } = test
    block.number = BLOCK
    NetworksAdded.set(ctx, NETUID, true)
    writeNeurons(
      ctx,
      NETUID,
      EMISSION.map((_, uid) => hotkey(uid)),
    )
    MaxAllowedUids.set(ctx, NETUID, NEURONS)
    MinAllowedUids.set(ctx, NETUID, 4)
    ImmunityPeriod.set(ctx, NETUID, 100)
    MechanismCountCurrent.set(ctx, NETUID, 2)
    SubnetOwnerHotkey.set(ctx, NETUID, hotkey(OWNER))
    BlockAtRegistration.set(ctx, NETUID, YOUNG, BigInt(BLOCK - 99))
    Emission.set(ctx, NETUID, BigUint64Array.from(EMISSION, BigInt))
    for (const cell of [Consensus, Dividends, ValidatorTrust, StakeWeight]) {
      cell.set(ctx, NETUID, Uint16Array.from(EMISSION))
    }
    for (const cell of [Active, ValidatorPermit]) {
      cell.set(
        ctx,
        NETUID,
        EMISSION.map((_, uid) => uid % 2 === 0),
      )
    }
    for (const mechanism of [0, 1]) {
      const index = mechanismIndex(NETUID, mechanism)
      Incentive.set(ctx, index, Uint16Array.from(EMISSION))
      LastUpdate.set(ctx, index, BigUint64Array.from(EMISSION, BigInt))
      for (let uid = 0; uid < NEURONS; uid++)
        for (const cell of [Weights, Bonds]) cell.set(ctx, index, uid, row(uid))
    }
    for (const uid of [0, 2, 6]) AssociatedEvmAddress.set(ctx, NETUID, uid, evm(uid))
    for (let uid = 0; uid < NEURONS; uid++) {
      Axons.set(ctx, NETUID, hotkey(uid), axon)
      Prometheus.set(ctx, NETUID, hotkey(uid), { block: 1n, version: 1, ip: 1n, port: 1, ip_type: 4 })
      NeuronCertificates.set(ctx, NETUID, hotkey(uid), { public_key: Uint8Array.of(1), algorithm: 1 })
      AlphaDividendsPerSubnet.set(ctx, NETUID, hotkey(uid), 1n)
      LastHotkeyEmissionOnNetuid.set(ctx, hotkey(uid), NETUID, 1n)
    }
  })

  it("keeps the neurons that earn most, the immune and the owner's, and closes the gaps", () => {
    trimToMaxAllowedUids(test.ctx, NETUID, KEPT.length)
    const { ctx } = test
    const values = KEPT.map((uid) => EMISSION[uid] as number)
    expect([MaxAllowedUids.get(ctx, NETUID), SubnetworkN.get(ctx, NETUID)]).toEqual([5, 5])
    expect([...Emission.get(ctx, NETUID)]).toEqual(values.map(BigInt))
    for (const cell of [Consensus, Dividends, ValidatorTrust, StakeWeight]) {
      expect([...cell.get(ctx, NETUID)]).toEqual(values)
    }
    for (const cell of [Active, ValidatorPermit]) {
      expect(cell.get(ctx, NETUID)).toEqual(KEPT.map((uid) => uid % 2 === 0))
    }
    for (const mechanism of [0, 1]) {
      const index = mechanismIndex(NETUID, mechanism)
      expect([...Incentive.get(ctx, index)]).toEqual(values)
      expect([...LastUpdate.get(ctx, index)]).toEqual(values.map(BigInt))
      for (const cell of [Weights, Bonds]) {
        const rows = Array.from(cell.entries(ctx, index), ([[, uid], targets]) => [uid, targets])
        expect(rows).toEqual(
          KEPT.map((uid, position) => [position, KEPT.map((target, to) => [to, 10 * uid + target])]),
        )
      }
    }
  })

  it("moves keys and addresses with the uid, and forgets those that go", () => {
    trimToMaxAllowedUids(test.ctx, NETUID, KEPT.length)
    const { ctx } = test
    expect(Array.from(Keys.entries(ctx, NETUID), ([[, uid], key]) => [uid, key])).toEqual(
      KEPT.map((uid, position) => [position, hotkey(uid)]),
    )
    expect(Array.from(Uids.entries(ctx, NETUID)).length).toBe(KEPT.length)
    for (const [position, uid] of KEPT.entries()) expect(Uids.get(ctx, NETUID, hotkey(uid))).toBe(position)
    expect(BlockAtRegistration.get(ctx, NETUID, KEPT.indexOf(YOUNG))).toBe(BigInt(BLOCK - 99))
    expect(BlockAtRegistration.keys(ctx, NETUID)).toHaveLength(KEPT.length)
    const linked = new Map(
      Array.from(AssociatedEvmAddress.entries(ctx, NETUID), ([[, uid], address]) => [uid, address]),
    )
    expect(linked).toEqual(
      new Map([
        [1, evm(2)],
        [4, evm(6)],
      ]),
    )
    for (const uid of GONE) {
      const key = hotkey(uid)
      const left = [
        IsNetworkMember.has(ctx, key, NETUID),
        LastHotkeyEmissionOnNetuid.has(ctx, key, NETUID),
        AlphaDividendsPerSubnet.has(ctx, NETUID, key),
        ...[Uids, Axons, Prometheus, NeuronCertificates].map((cell) => cell.has(ctx, NETUID, key)),
      ]
      expect(left.some(Boolean)).toBe(false)
    }
    for (const uid of KEPT) expect(Axons.has(ctx, NETUID, hotkey(uid))).toBe(true)
  })

  it("only lowers the limit where there is room", () => {
    SubnetworkN.set(test.ctx, NETUID, 4)
    trimToMaxAllowedUids(test.ctx, NETUID, 4)
    expect(MaxAllowedUids.get(test.ctx, NETUID)).toBe(4)
    expect(Keys.has(test.ctx, NETUID, 7)).toBe(true)
  })

  it("is refused out of bounds, and where too many would have to stay", () => {
    expect(refusal(5, 9)).toEqual(error("SubnetNotExists"))
    expect(refusal(3)).toEqual(error("InvalidValue"))
    expect(refusal(NEURONS + 1)).toEqual(error("InvalidValue"))
    for (const uid of [2, 4]) BlockAtRegistration.set(test.ctx, NETUID, uid, BigInt(BLOCK))
    expect(refusal(5)).toEqual(error("TrimmingWouldExceedMaxImmunePercentage"))
    expect(Keys.has(test.ctx, NETUID, 0)).toBe(true)
  })

  it("counts the whole percent of those that stay: 203 of 254 are 79, 204 are 80", () => {
    const { ctx } = test
    writeNeurons(
      ctx,
      NETUID,
      Array.from({ length: 256 }, (_, uid) => `0x${uid.toString(16).padStart(64, "0")}` as const),
    )
    MaxAllowedUids.set(ctx, NETUID, 256)
    for (let uid = 0; uid < 204; uid++) BlockAtRegistration.set(ctx, NETUID, uid, BigInt(BLOCK))
    expect(refusal(254)).toEqual(error("TrimmingWouldExceedMaxImmunePercentage"))
    BlockAtRegistration.set(ctx, NETUID, 203, 0n)
    expect(refusal(254)).toBeUndefined()
    expect(SubnetworkN.get(ctx, NETUID)).toBe(254)
  })
})
