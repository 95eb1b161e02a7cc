import { beforeEach, describe, expect, it } from "vitest"
import { DecayingLock, HotkeyLock, Lock, Owner } from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { subtensorModule } from "../../index.ts"
import { addAggregateLock } from "./aggregate-lock.ts"
import { forceReduceLock } from "./cleanup-lock.ts"
import { isDust } from "./lock-state.ts"
import { putLock } from "./lock-storage.ts"

const NETUID = 2
const [coldkey, hotkey, other, stranger] = [account(1), account(2), account(3), account(4)]
const state = (mass: bigint, conviction: bigint) => ({
  locked_mass: mass,
  conviction: conviction << 64n,
  last_update: 1n,
})

describe("a lock", () => {
  let chain: TestContext

  beforeEach(() => {
    chain = new TestContext(subtensorModule)
    const { ctx } = chain
    DecayingLock.set(ctx, coldkey, NETUID, false)
    Owner.set(ctx, hotkey, coldkey)
    for (const [mass, conviction] of [[5000n, 1000n]] as const) {
      putLock(ctx, coldkey, NETUID, hotkey, state(mass, conviction))
      addAggregateLock(ctx, coldkey, hotkey, NETUID, state(mass, conviction))
    }
  })

  it("locks.dust/0: counts as none only where mass and conviction are below 100", () => {
    const cases = [state(99n, 99n), state(100n, 99n), state(99n, 100n)]
    expect(cases.map(isDust)).toEqual([true, false, false])
  })

  it.each([
    ["to a hotkey of another owner", stranger, 0n],
    ["to a hotkey of the same owner", coldkey, 1000n],
  ])("locks.move_lock/0: %s", (_name, owner, conviction) => {
    Owner.set(chain.ctx, other, owner)
    const args = { destination_hotkey: other, netuid: NETUID }
    expect(chain.call(coldkey, { pallet: "SubtensorModule", name: "move_lock", args })).toBeUndefined()
    expect(Lock.get(chain.ctx, coldkey, NETUID, other)).toEqual(state(5000n, conviction))
    expect(Lock.has(chain.ctx, coldkey, NETUID, hotkey)).toBe(false)
    expect(HotkeyLock.get(chain.ctx, NETUID, other)).toEqual(state(5000n, conviction))
  })

  it("locks.reduce/0: loses conviction with its mass", () => {
    putLock(chain.ctx, coldkey, NETUID, hotkey, state(1000n, 1000n))
    forceReduceLock(chain.ctx, coldkey, NETUID, 400n)
    const left = Lock.get(chain.ctx, coldkey, NETUID, hotkey)
    expect(left?.locked_mass).toBe(600n)
    expect(Number(left?.conviction) / 2 ** 64).toBeCloseTo(600, 3)
  })
})
