// Ports pallet-subtensor tests: test_associate_evm_key_coldkey_does_not_own_hotkey, test_associate_evm_key_hotkey_not_registered_in_subnet, test_associate_evm_key_rate_limit_exceeded
import { beforeEach, describe, expect, it } from "vitest"
import { AssociatedEvmAddress, Owner, Uids } from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { associateEvmKey } from "./associate-evm-key.ts"

const NETUID = 1
const RATE_LIMIT = 7200
const [coldkey, hotkey] = [account(1), account(2)]
const evmKey = `0x${"11".repeat(20)}` as const
/** r and s of some signature, without the recovery id. */
const SIGNATURE =
  "0x127ebce4940b6a91117f2628a55e7062ec24cdcac65c2de373dedc659d07708a414ca13ca8c058010a2afbea91f8189248fc13e7027d150cd218b004bb9d3b68"
/** Of the secret key of 32 ones over {@link hotkey} and block 1, and that key's address. */
const SIGNED = {
  evm_key: "0x1a642f0e3c3af545e7acbd38b07251b3990914f1",
  signature:
    "0x762240e9f343ac2d3128c28cebeb423d5de62b6534bc92d53fc8f067b29b1fa464837b62ae19c1a7f34fdc831dd3fe9bf3c033ac2216390a91bab16203dd082d00",
} as const
const error = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("associate_evm_key", () => {
  let test: TestContext

  const associate = (signature = `0x${"00".repeat(65)}`, evm_key: string = evmKey) =>
    test.call(hotkey, {
      pallet: "SubtensorModule",
      name: "associate_evm_key",
      args: { netuid: NETUID, evm_key, block_number: 1n, signature },
    })

  beforeEach(() => {
    // Without the guard, which asks for registration and cooldown before the call does.
    test = new TestContext({ name: "SubtensorModule", calls: { associate_evm_key: associateEvmKey } })
    test.block.number = RATE_LIMIT
  })

  it("asks for the owner, then the uid, then the cooldown, then the signature", () => {
    expect(associate()).toEqual(error("NonAssociatedColdKey"))
    Owner.set(test.ctx, hotkey, coldkey)
    expect(associate()).toEqual(error("HotKeyNotRegisteredInSubNet"))
    Uids.set(test.ctx, NETUID, hotkey, 0)
    test.block.number = RATE_LIMIT - 1
    expect(associate()).toEqual(error("EvmKeyAssociateRateLimitExceeded"))
    test.block.number = RATE_LIMIT
    expect(associate()).toEqual(error("InvalidIdentity"))
    expect(associate(`${SIGNATURE}00`)).toEqual(error("InvalidRecoveredPublicKey"))
    expect(AssociatedEvmAddress.has(test.ctx, NETUID, 0)).toBe(false)
  })

  it("links the key that signed, once in 7,200 blocks", () => {
    Owner.set(test.ctx, hotkey, coldkey)
    Uids.set(test.ctx, NETUID, hotkey, 0)
    const { signature, evm_key } = SIGNED
    for (const block of [RATE_LIMIT, 2 * RATE_LIMIT]) {
      test.block.number = block
      expect(associate(signature, evm_key)).toBeUndefined()
      const fields = { netuid: NETUID, hotkey, evm_key, block_associated: BigInt(block) }
      expect(test.events).toEqual([["SubtensorModule.EvmKeyAssociated", fields]])
      expect(AssociatedEvmAddress.get(test.ctx, NETUID, 0)).toEqual([evm_key, BigInt(block)])
      test.block.number = block + RATE_LIMIT - 1
      expect(associate(signature, evm_key)).toEqual(error("EvmKeyAssociateRateLimitExceeded"))
      expect(AssociatedEvmAddress.get(test.ctx, NETUID, 0)).toEqual([evm_key, BigInt(block)])
    }
  })

  it("takes recovery ids from 0 or from 27 on, and no others", () => {
    Owner.set(test.ctx, hotkey, coldkey)
    Uids.set(test.ctx, NETUID, hotkey, 0)
    for (const [id, name] of [
      ["00", "InvalidRecoveredPublicKey"],
      ["1b", "InvalidRecoveredPublicKey"],
      ["1a", "InvalidIdentity"],
      ["36", "InvalidIdentity"],
    ]) {
      expect(associate(`${SIGNATURE}${id}`)).toEqual(error(name as string))
    }
  })
})
