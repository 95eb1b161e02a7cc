import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../../bytes.ts"
import {
  ColdkeySwapAnnouncements,
  ColdkeySwapReannouncementDelay,
} from "../../../generated/storage/subtensor-module.ts"
import { fund } from "../../../testing/fund.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { freeBalance } from "../../balances/fungible.ts"
import { balances } from "../../balances/index.ts"
import { subtensorModule } from "../index.ts"

const [coldkey, next] = [account(1), account(2)]
const BALANCE = 1_000_000_000n
const KEY_SWAP_COST = 100_000_000n
const blake = (who: `0x${string}`) => toHex(blake2b256(fromHex(who)))
const HASH = `0x${"11".repeat(32)}` as const
const refused = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("the swap of a coldkey", () => {
  let chain: TestContext

  const call = (name: string, args: object) => chain.call(coldkey, { pallet: "SubtensorModule", name, args })

  beforeEach(() => {
    chain = new TestContext(balances, subtensorModule)
    fund(chain.ctx, coldkey, BALANCE)
  })

  it("swap_coldkey/0: costs with the first announcement only", () => {
    ColdkeySwapReannouncementDelay.set(chain.ctx, 10)
    expect(call("announce_coldkey_swap", { new_coldkey_hash: HASH })).toBeUndefined()
    expect(freeBalance(chain.ctx, coldkey)).toBe(BALANCE - KEY_SWAP_COST)
    const due = ColdkeySwapAnnouncements.get(chain.ctx, coldkey)?.[0] as number
    Object.assign(chain.block, { number: due + 10 })
    expect(call("announce_coldkey_swap", { new_coldkey_hash: HASH })).toBeUndefined()
    expect(freeBalance(chain.ctx, coldkey)).toBe(BALANCE - KEY_SWAP_COST)
  })

  it("swap_coldkey/1: not before the announced block", () => {
    expect(call("announce_coldkey_swap", { new_coldkey_hash: blake(next) })).toBeUndefined()
    expect(call("swap_coldkey_announced", { new_coldkey: next })).toEqual(refused("ColdkeySwapTooEarly"))
  })

  it("swap_coldkey/2: is not scheduled any more", () => {
    const args = { new_coldkey: next }
    expect(call("schedule_swap_coldkey", args)).toEqual(refused("Deprecated"))
  })
})
