// Ports pallet-drand tests: it_can_submit_valid_pulse_when_beacon_config_exists, it_rejects_invalid_pulse_due_to_bad_signature, it_rejects_pulses_with_non_incremental_round_numbers, it_blocks_non_root_from_submit_beacon_info, signed_cannot_submit_beacon_info, test_validate_unsigned_write_pulse, test_not_validate_unsigned_write_pulse_with_bad_proof, test_not_validate_unsigned_write_pulse_with_no_payload_signature, validate_unsigned_rejects_future_block_number, test_pulses_are_correctly_pruned, test_prune_maximum_of_100_pulses_per_call
import {
  drandPublicKey,
  drandSign,
  sr25519PublicKey,
  sr25519SecretFromSeed,
  sr25519Sign,
} from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../bytes.ts"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { InvalidityFailure } from "../../frame/validity.ts"
import {
  BeaconConfig,
  LastStoredRound,
  NextUnsignedAt,
  OldestStoredRound,
  Pulses,
} from "../../generated/storage/drand.ts"
import type { BeaconConfiguration, Pulse } from "../../generated/types.ts"
import { codec } from "../../protocol/codecs.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { drand } from "./index.ts"

/** Round 1000 of quicknet. */
const QUICKNET_1000 = fromHex(
  "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
)
const SECRET = new Uint8Array(32).fill(7)
const SIGNER = sr25519SecretFromSeed(new Uint8Array(32).fill(1))
const PUBLIC = toHex(sr25519PublicKey(SIGNER))

const pulse = (round: bigint, signature = drandSign(SECRET, round)): Pulse => ({
  round,
  randomness: new Uint8Array(32),
  signature,
})

const payload = (pulses: readonly Pulse[], block_number = 1) => ({
  block_number,
  pulses,
  public: { type: "Sr25519" as const, value: PUBLIC },
})

const write = (...pulses: readonly Pulse[]): RuntimeCall => ({
  pallet: "Drand",
  name: "write_pulse",
  args: { pulses_payload: payload(pulses), signature: undefined },
})

const signedWrite = (pulses: readonly Pulse[], block = 1): RuntimeCall => {
  const pulses_payload = payload(pulses, block)
  const bytes = codec("PulsesPayload<MultiSigner, u32>").encode(pulses_payload)
  const signature = { type: "Sr25519", value: toHex(sr25519Sign(SIGNER, bytes)) }
  return { pallet: "Drand", name: "write_pulse", args: { pulses_payload, signature } }
}

const error = (name: string) => ({ type: "Module", pallet: "Drand", name })

describe("Drand", () => {
  let test: TestContext
  let config: BeaconConfiguration

  const validate = (call: RuntimeCall) => {
    try {
      return drand.validateUnsigned?.(test.ctx, call)
    } catch (thrown) {
      if (!(thrown instanceof InvalidityFailure)) throw thrown
      return thrown.error.value.type
    }
  }
  const storedRounds = () => new Set([...Pulses.entries(test.ctx)].map(([[round]]) => round))

  beforeEach(() => {
    test = new TestContext(drand)
    config = { ...BeaconConfig.get(test.ctx), public_key: drandPublicKey(SECRET) }
    BeaconConfig.set(test.ctx, config)
  })

  describe("write_pulse", () => {
    it("takes what quicknet signed", () => {
      BeaconConfig.remove(test.ctx)
      expect(test.call(none, write(pulse(1000n, QUICKNET_1000)))).toBeUndefined()
      expect(test.events).toEqual([["Drand.NewPulse", { rounds: BigUint64Array.of(1000n) }]])
      expect(Pulses.get(test.ctx, 1000n)?.signature).toEqual(QUICKNET_1000)
    })

    it("is for nobody who signs", () => {
      expect(test.call(account(1), write(pulse(5n)))).toEqual({ type: "BadOrigin" })
      expect(test.call(root, write(pulse(5n)))).toEqual({ type: "BadOrigin" })
    })

    it("stores rising rounds and remembers the first and the last", () => {
      expect(test.call(none, write(pulse(5n), pulse(7n)))).toBeUndefined()
      expect(storedRounds()).toEqual(new Set([5n, 7n]))
      expect(LastStoredRound.get(test.ctx)).toBe(7n)
      expect(OldestStoredRound.get(test.ctx)).toBe(5n)
      expect(NextUnsignedAt.get(test.ctx)).toBe(1)
      expect(test.call(none, write(pulse(9n), pulse(9n)))).toEqual(error("InvalidRoundNumber"))
      expect(test.call(none, write(pulse(7n)))).toEqual(error("InvalidRoundNumber"))
      expect(LastStoredRound.get(test.ctx)).toBe(7n)
    })

    it("passes over what the beacon did not sign, even if its round is old", () => {
      const forged = pulse(3n, drandSign(SECRET, 4n))
      expect(test.call(none, write(pulse(5n), forged))).toBeUndefined()
      expect(storedRounds()).toEqual(new Set([5n]))
      expect(test.call(none, write(forged))).toBeUndefined()
      expect(test.events).toEqual([])
    })

    it("fails on what is no signature", () => {
      expect(test.call(none, write(pulse(5n, new Uint8Array(48))))).toEqual(error("PulseVerificationError"))
      expect(storedRounds()).toEqual(new Set())
    })

    it("forgets old pulses, a hundred at a time", () => {
      for (let round = 1n; round <= 150n; round++) Pulses.set(test.ctx, round, pulse(round, new Uint8Array()))
      OldestStoredRound.set(test.ctx, 1n)
      LastStoredRound.set(test.ctx, 216_000n)
      test.call(none, write(pulse(216_001n)))
      expect(OldestStoredRound.get(test.ctx)).toBe(2n)
      expect(Pulses.has(test.ctx, 1n)).toBe(false)
      expect(Pulses.has(test.ctx, 2n)).toBe(true)
      test.call(none, write(pulse(216_140n)))
      expect(OldestStoredRound.get(test.ctx)).toBe(102n)
      test.call(none, write(pulse(216_141n)))
      expect(OldestStoredRound.get(test.ctx)).toBe(142n)
    })
  })

  it("lets root alone set the beacon and the oldest round", () => {
    const set: RuntimeCall = {
      pallet: "Drand",
      name: "set_beacon_config",
      args: {
        config_payload: { block_number: 1, config, public: { type: "Sr25519", value: PUBLIC } },
        signature: undefined,
      },
    }
    const oldest: RuntimeCall = {
      pallet: "Drand",
      name: "set_oldest_stored_round",
      args: { oldest_round: 9n },
    }
    for (const call of [set, oldest]) expect(test.call(account(1), call)).toEqual({ type: "BadOrigin" })
    expect(test.call(root, set)).toBeUndefined()
    expect(test.events).toEqual([["Drand.BeaconConfigChanged", undefined]])
    expect(NextUnsignedAt.get(test.ctx)).toBe(2)
    expect(test.call(root, oldest)).toBeUndefined()
    expect(test.events).toEqual([["Drand.SetOldestStoredRound", 9n]])
  })

  describe("in the pool", () => {
    it("takes one pulse with the payload's own signature", () => {
      const valid = validate(signedWrite([pulse(5n)]))
      expect(valid).toMatchObject({ longevity: 3n, propagate: false, requires: [], priority: 2n ** 64n - 1n })
      expect(validate(write(pulse(5n)))).toBe("BadSigner")
      const changed = signedWrite([pulse(5n)])
      const args = changed.args as { signature: unknown }
      expect(validate({ ...changed, args: { ...args, pulses_payload: payload([pulse(6n)]) } })).toBe(
        "BadProof",
      )
    })

    it("prefers lower rounds and tells the same round by its tag", () => {
      const far = 2n ** 62n
      const [early, late, again] = [far, far + 1n, far].map((round) => validate(signedWrite([pulse(round)])))
      if (typeof early !== "object" || typeof late !== "object" || typeof again !== "object")
        throw new Error("all are valid")
      expect(early.priority).toBeGreaterThan(late.priority)
      expect(early.provides).toEqual(again.provides)
      expect(early.provides).not.toEqual(late.provides)
    })

    it("refuses other numbers of pulses, old rounds, and blocks that have not come", () => {
      expect(validate(signedWrite([]))).toBe("Call")
      expect(validate(signedWrite([pulse(5n), pulse(6n)]))).toBe("Call")
      expect(validate(signedWrite([pulse(5n)], 2))).toBe("Future")
      LastStoredRound.set(test.ctx, 5n)
      expect(validate(signedWrite([pulse(5n)]))).toBe("Stale")
      NextUnsignedAt.set(test.ctx, 2)
      expect(validate(signedWrite([pulse(6n)]))).toBe("Stale")
    })

    it("takes a configuration by signature too, which only root can then set", () => {
      const config_payload = { block_number: 1, config, public: { type: "Sr25519" as const, value: PUBLIC } }
      const bytes = codec("BeaconConfigurationPayload<MultiSigner, u32>").encode(config_payload)
      const signature = { type: "Sr25519", value: toHex(sr25519Sign(SIGNER, bytes)) }
      const call: RuntimeCall = {
        pallet: "Drand",
        name: "set_beacon_config",
        args: { config_payload, signature },
      }
      expect(validate(call)).toMatchObject({ priority: 2n ** 20n, longevity: 1n, propagate: true })
      NextUnsignedAt.set(test.ctx, 2)
      expect(validate(call)).toBe("Stale")
      expect(validate({ pallet: "Drand", name: "set_oldest_stored_round", args: {} })).toBe("Call")
    })
  })
})
