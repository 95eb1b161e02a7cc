// Ports pallet-subtensor tests: test_do_set_identity
import { beforeEach, describe, expect, it } from "vitest"
import { root } from "../../../frame/origin.ts"
import type { RuntimeCall } from "../../../frame/runtime-call.ts"
import {
  IdentitiesV2,
  IsNetworkMember,
  MinChildkeyTake,
  OwnedHotkeys,
  Owner,
} from "../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../testing/test-context.ts"
import { subtensorModule } from "../index.ts"
import { subnetAccount } from "../subnet/subnet-account.ts"

const NETUID = 3
const [coldkey, hotkey, fresh, stranger] = [account(1), account(2), account(3), account(4)]
const call = (name: string, args: object = {}): RuntimeCall => ({ pallet: "SubtensorModule", name, args })
const error = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe("keys", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(subtensorModule)
    Owner.set(test.ctx, hotkey, coldkey)
    OwnedHotkeys.set(test.ctx, coldkey, [hotkey])
  })

  it("tell who they are once a hotkey is registered, within the limits of each part", () => {
    const limits = {
      name: 256,
      url: 256,
      github_repo: 256,
      image: 1024,
      discord: 256,
      description: 1024,
      additional: 1024,
    }
    const identify = (excess?: string) =>
      call(
        "set_identity",
        Object.fromEntries(
          Object.entries(limits).map(([part, most]) => [
            part,
            new Uint8Array(part === excess ? most + 1 : most),
          ]),
        ),
      )
    expect(test.call(coldkey, identify())).toEqual(error("HotKeyNotRegisteredInNetwork"))
    IsNetworkMember.set(test.ctx, hotkey, NETUID, true)
    for (const part of Object.keys(limits)) {
      expect(test.call(coldkey, identify(part))).toEqual(error("InvalidIdentity"))
    }
    expect(IdentitiesV2.has(test.ctx, coldkey)).toBe(false)
    expect(test.call(coldkey, identify())).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.ChainIdentitySet", coldkey]])
    expect(IdentitiesV2.get(test.ctx, coldkey)).toEqual(identify().args)
    expect(test.call(stranger, identify())).toEqual(error("HotKeyNotRegisteredInNetwork"))
    const changed = { ...(identify().args as object), name: Uint8Array.of(1), url: Uint8Array.of(2) }
    expect(test.call(coldkey, call("set_identity", changed))).toBeUndefined()
    expect(test.call(coldkey, identify("name"))).toEqual(error("InvalidIdentity"))
    expect(IdentitiesV2.get(test.ctx, coldkey)).toEqual(changed)
  })

  it("have bounds of the childkey take that root sets", () => {
    for (const [name, event] of [
      ["sudo_set_min_childkey_take", "MinChildKeyTakeSet"],
      ["sudo_set_max_childkey_take", "MaxChildKeyTakeSet"],
    ] as const) {
      expect(test.call(coldkey, call(name, { take: 7 }))).toEqual({ type: "BadOrigin" })
      expect(test.call(root, call(name, { take: 7 }))).toBeUndefined()
      expect(test.events).toEqual([[`SubtensorModule.${event}`, 7]])
    }
    expect(MinChildkeyTake.get(test.ctx)).toBe(7)
  })

  it("are associated once; a hotkey of somebody else is no error, one of the system is", () => {
    const associate = (key: `0x${string}`) => call("try_associate_hotkey", { hotkey: key })
    expect(test.call(stranger, associate(hotkey))).toBeUndefined()
    expect(Owner.get(test.ctx, hotkey)).toBe(coldkey)
    expect(test.call(stranger, associate(fresh))).toBeUndefined()
    expect(OwnedHotkeys.get(test.ctx, stranger)).toEqual([fresh])
    expect(test.call(stranger, associate(subnetAccount(1)))).toEqual(error("CannotUseSystemAccount"))
  })
})
