// Ports pallet-subtensor tests: test_replace_neuron, test_bonds_cleared_on_replace, test_replace_neuron_resets_last_update, test_replace_neuron_clears_validator_trust_and_permit, test_replace_neuron_multiple_subnets, test_replace_neuron_subnet_owner_not_replaced, test_last_update_correctness
import { beforeEach, describe, expect, it } from "vitest"
import {
  Active,
  AssociatedEvmAddress,
  Axons,
  BlockAtRegistration,
  Bonds,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  IsNetworkMember,
  Keys,
  LastUpdate,
  MechanismCountCurrent,
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
import { appendNeuron } from "./append-neuron.ts"
import { mechanismIndex } from "./mechanisms.ts"
import { replaceNeuron } from "./replace-neuron.ts"

const [NETUID, OTHER] = [3, 4]
const [first, old, fresh] = [account(1), account(2), account(3)]
const INDICES = [0, 1].map((mechanism) => mechanismIndex(NETUID, mechanism))
const U16_VECTORS = [Consensus, Dividends, ValidatorTrust, StakeWeight]
const endpoint = { block: 1n, version: 1, ip: 1n, port: 1, ip_type: 4 }
const axon = { ...endpoint, protocol: 0, placeholder1: 0, placeholder2: 0 }
const row = [
  [0, 5],
  [1, 6],
] as const

describe("a uid that changes hands", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext()
    const { ctx, block } = test
    block.number = 77
    MechanismCountCurrent.set(ctx, NETUID, 2)
    for (const netuid of [NETUID, OTHER]) writeNeurons(ctx, netuid, [first, old])
    Emission.set(ctx, NETUID, BigUint64Array.of(7n, 8n))
    for (const cell of U16_VECTORS) cell.set(ctx, NETUID, Uint16Array.of(7, 8))
    ValidatorPermit.set(ctx, NETUID, [false, true])
    Active.set(ctx, NETUID, [false, false])
    for (const index of INDICES) {
      Incentive.set(ctx, index, Uint16Array.of(7, 8))
      LastUpdate.set(ctx, index, BigUint64Array.of(7n, 8n))
      for (const cell of [Weights, Bonds]) for (const uid of [0, 1]) cell.set(ctx, index, uid, row)
    }
    AssociatedEvmAddress.set(ctx, NETUID, 1, [`0x${"11".repeat(20)}`, 1n])
    Axons.set(ctx, NETUID, old, axon)
    Prometheus.set(ctx, NETUID, old, endpoint)
    NeuronCertificates.set(ctx, NETUID, old, { public_key: Uint8Array.of(1), algorithm: 1 })
  })

  it("belongs to the newcomer, active and registered now", () => {
    const { ctx } = test
    replaceNeuron(ctx, NETUID, 1, fresh)
    expect([Keys.get(ctx, NETUID, 1), Uids.get(ctx, NETUID, fresh), SubnetworkN.get(ctx, NETUID)]).toEqual([
      fresh,
      1,
      2,
    ])
    expect(BlockAtRegistration.get(ctx, NETUID, 1)).toBe(77n)
    expect(IsNetworkMember.get(ctx, fresh, NETUID)).toBe(true)
    expect(Active.get(ctx, NETUID)).toEqual([false, true])
    for (const index of INDICES) expect([...LastUpdate.get(ctx, index)]).toEqual([7n, 77n])
  })

  it("starts from nothing, but for others' bonds to it", () => {
    const { ctx } = test
    replaceNeuron(ctx, NETUID, 1, fresh)
    expect([...Emission.get(ctx, NETUID)]).toEqual([7n, 0n])
    for (const cell of U16_VECTORS) expect([...cell.get(ctx, NETUID)]).toEqual([7, 0])
    expect(ValidatorPermit.get(ctx, NETUID)).toEqual([false, false])
    for (const index of INDICES) {
      expect([...Incentive.get(ctx, index)]).toEqual([7, 0])
      for (const cell of [Weights, Bonds]) expect(cell.has(ctx, index, 1)).toBe(false)
      expect(Weights.get(ctx, index, 0)).toEqual([
        [0, 5],
        [1, 0],
      ])
      expect(Bonds.get(ctx, index, 0)).toEqual(row)
    }
  })

  it("leaves nothing of the old hotkey on the subnet, and all of it elsewhere", () => {
    const { ctx } = test
    replaceNeuron(ctx, NETUID, 1, fresh)
    const left = [Uids, Axons, Prometheus, NeuronCertificates].map((cell) => cell.has(ctx, NETUID, old))
    expect(left).toEqual([false, false, false, false])
    expect(IsNetworkMember.has(ctx, old, NETUID) || AssociatedEvmAddress.has(ctx, NETUID, 1)).toBe(false)
    for (const cell of [Axons, Prometheus, NeuronCertificates])
      expect(cell.has(ctx, NETUID, fresh)).toBe(false)
    expect([Keys.get(ctx, OTHER, 1), IsNetworkMember.get(ctx, old, OTHER)]).toEqual([old, true])
  })

  it("stays the owner's where it is the owner's hotkey", () => {
    const { ctx } = test
    SubnetOwnerHotkey.set(ctx, NETUID, old)
    replaceNeuron(ctx, NETUID, 1, fresh)
    expect(Keys.get(ctx, NETUID, 1)).toBe(old)
    expect([Uids.get(ctx, NETUID, old), Uids.has(ctx, NETUID, fresh)]).toEqual([1, false])
    expect(AssociatedEvmAddress.has(ctx, NETUID, 1)).toBe(true)
    expect([...Emission.get(ctx, NETUID)]).toEqual([7n, 8n])
  })

  it("may be new: every vector grows, and a short one of updates is filled up", () => {
    const { ctx } = test
    LastUpdate.set(ctx, INDICES[0] as number, BigUint64Array.of(7n))
    expect(appendNeuron(ctx, NETUID, fresh)).toBe(2)
    expect(SubnetworkN.get(ctx, NETUID)).toBe(3)
    expect([...LastUpdate.get(ctx, INDICES[0] as number)]).toEqual([7n, 0n, 77n])
    expect([...LastUpdate.get(ctx, INDICES[1] as number)]).toEqual([7n, 8n, 77n])
    expect([...Emission.get(ctx, NETUID)]).toEqual([7n, 8n, 0n])
    expect([Active.get(ctx, NETUID), ValidatorPermit.get(ctx, NETUID)]).toEqual([
      [false, false, true],
      [false, true, false],
    ])
    expect([...StakeWeight.get(ctx, NETUID)]).toEqual([7, 8])
    LastUpdate.remove(ctx, NETUID)
    expect(appendNeuron(ctx, NETUID, account(9))).toBe(3)
    expect([...LastUpdate.get(ctx, NETUID)]).toEqual([0n, 0n, 0n, 77n])
  })
})
