// Ports pallet-subtensor tests: test_coldkey_swap_rejects_destination_lock, test_coldkey_swap_allows_destination_conviction_only_lock, test_do_swap_coldkey_preserves_new_coldkey_identity, test_do_swap_coldkey_with_no_stake
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  AlphaV2,
  DecayingLock,
  IdentitiesV2,
  Lock,
  OwnedHotkeys,
  Owner,
} from "../../../generated/storage/subtensor-module.ts"
import { Account } from "../../../generated/storage/system.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { buildGenesis } from "../genesis/build.ts"
import { subtensorModule } from "../index.ts"

const TAO = 1_000_000_000n
const [from, to, hotkey] = [account(1), account(2), account(3)]
const swap: RuntimeCall = {
  pallet: "SubtensorModule",
  name: "swap_coldkey",
  args: { old_coldkey: from, new_coldkey: to, swap_cost: 0n },
}

const none = new Uint8Array()
const identity = (name: number) => ({
  name: Uint8Array.of(name),
  url: none,
  github_repo: none,
  image: none,
  discord: none,
  description: none,
  additional: none,
})

describe("a coldkey swap", () => {
  let test: TestContext

  const names = () => [from, to].map((who) => IdentitiesV2.get(test.ctx, who)?.name[0])

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    buildGenesis(test.ctx)
    fund(test.ctx, from, TAO)
    test.call(from, { pallet: "SubtensorModule", name: "try_associate_hotkey", args: { hotkey } })
    IdentitiesV2.set(test.ctx, from, identity(1))
  })

  it("moves all TAO, the hotkeys and the identity", () => {
    expect(test.refusal(root, swap)).toBeUndefined()
    expect([Account.has(test.ctx, from), freeBalance(test.ctx, to)]).toEqual([false, TAO])
    expect(Owner.get(test.ctx, hotkey)).toBe(to)
    expect(AlphaV2.keys(test.ctx).filter(([, who]) => who === from || who === to)).toEqual([])
    expect([from, to].map((who) => OwnedHotkeys.get(test.ctx, who))).toEqual([[], [hotkey]])
    expect(names()).toEqual([undefined, 1])
  })

  it("leaves the identity behind where the new coldkey has one", () => {
    IdentitiesV2.set(test.ctx, to, identity(2))
    expect(test.refusal(root, swap)).toBeUndefined()
    expect(names()).toEqual([1, 2])
  })

  it("leads to no account with a lock of its own, unless conviction alone is left of it", () => {
    const { ctx } = test
    const other = account(4)
    const lock = { locked_mass: 0n, conviction: 1000n << 64n, last_update: 1n }
    const own = { ...lock, conviction: 111n << 64n }
    const locks = (who: typeof from) => [...Lock.entries(ctx, who)].map(([[, , key], held]) => [key, held])
    Lock.set(ctx, from, 1, hotkey, lock)
    DecayingLock.set(ctx, from, 1, false)
    Lock.set(ctx, to, 1, other, { ...own, locked_mass: 1n })
    expect(test.refusal(root, swap)).toBe("SubtensorModule.ActiveLockExists")
    expect(locks(from)).toEqual([[hotkey, lock]])
    expect(locks(to)).toEqual([[other, { ...own, locked_mass: 1n }]])
    Lock.set(ctx, to, 1, other, own)
    expect(test.refusal(root, swap)).toBeUndefined()
    expect(locks(from)).toEqual([])
    expect(new Map(locks(to) as [string, unknown][])).toEqual(
      new Map([
        [hotkey, lock],
        [other, own],
      ]),
    )
    expect([from, to].map((who) => DecayingLock.get(ctx, who, 1))).toEqual([undefined, false])
  })
})
