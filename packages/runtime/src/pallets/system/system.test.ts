// Ports frame-system tests: set_code_checks_works, set_code_via_authorization_works, runtime_updated_digest_emitted_when_heap_pages_changed
import { blake2b256 } from "@subforge/core"
import { beforeEach, describe, expect, it } from "vitest"
import { concatBytes, fromHex, toHex } from "../../bytes.ts"
import { none, root } from "../../frame/origin.ts"
import type { RuntimeCall } from "../../frame/runtime-call.ts"
import { Account, AuthorizedUpgrade, BlockHash, Digest } from "../../generated/storage/system.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { codec } from "../../protocol/codecs.ts"
import { surface } from "../../protocol/surface/spec424.ts"
import { alice, bob, nobody, TestChain, transferCall } from "../../testing/test-chain.ts"
import { account, TestContext } from "../../testing/test-context.ts"
import { utility } from "../utility/index.ts"
import { system } from "./index.ts"

const { specName, specVersion } = surface.data.runtimeVersion

const call = (name: string, args: unknown = {}): RuntimeCall => ({ pallet: "System", name, args })
const failure = (name: string) => ({ type: "Module", pallet: "System", name })
const notHere = (name: string) => ({
  type: "Other",
  detail: `NotImplemented: System.${name}: there is no other runtime here to switch to`,
})

const str = codec<string>("str")
const u32 = codec<number>("u32")

/** WASM that carries a version and nothing else but an empty section of types. */
const runtimeCode = (name: string, version: number): Uint8Array => {
  const carried = concatBytes(str.encode(name), str.encode("impl"), u32.encode(1), u32.encode(version))
  const section = concatBytes(Uint8Array.of(15), encodeUtf8("runtime_version"), carried)
  const header = fromHex("0061736d01000000")
  return concatBytes(header, Uint8Array.of(1, 1, 0), Uint8Array.of(0, section.length), section)
}

const garbage = Uint8Array.of(1, 2, 3, 4)
const later = runtimeCode(specName, specVersion + 1)

describe("System", () => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(system, utility)
  })

  describe("code", () => {
    const set = (code: Uint8Array) => test.call(root, call("set_code", { code }))

    it("has to be that of a later runtime of the chain", () => {
      expect(set(garbage)).toEqual(failure("FailedToExtractRuntimeVersion"))
      expect(set(later.slice(0, -1))).toEqual(failure("FailedToExtractRuntimeVersion"))
      expect(set(runtimeCode("test", specVersion + 1))).toEqual(failure("InvalidSpecName"))
      expect(set(runtimeCode(specName, specVersion))).toEqual(failure("SpecVersionNeedsToIncrease"))
      expect(set(runtimeCode(specName, 0))).toEqual(failure("SpecVersionNeedsToIncrease"))
      expect(test.call(account(1), call("set_code", { code: later }))).toEqual({ type: "BadOrigin" })
    })

    it("is never switched to: that gives an error with a name", () => {
      expect(set(later)).toEqual(notHere("set_code"))
      expect(set(fromHex("52bc537646db8e0500"))).toEqual(notHere("set_code"))
      expect(set(fromHex("0061736d01000000"))).toEqual(notHere("set_code"))
      const unchecked = call("set_code_without_checks", { code: garbage })
      expect(test.call(root, unchecked)).toEqual(notHere("set_code_without_checks"))
      expect(test.call(account(1), unchecked)).toEqual({ type: "BadOrigin" })
      expect(Digest.get(test.ctx).logs).toEqual([])
    })

    const apply = (code: Uint8Array) => test.call(none, call("apply_authorized_upgrade", { code }))
    const authorize = (code: Uint8Array, name = "authorize_upgrade") =>
      test.call(root, call(name, { code_hash: toHex(blake2b256(code)) }))

    it("is brought by anybody once root authorised it", () => {
      expect(apply(later)).toEqual(failure("NothingAuthorized"))
      expect(authorize(later)).toBeUndefined()
      const code_hash = toHex(blake2b256(later))
      expect(test.events).toEqual([["System.UpgradeAuthorized", { code_hash, check_version: true }]])
      expect(apply(concatBytes(later, garbage))).toEqual(failure("Unauthorized"))
      expect(apply(later)).toEqual(notHere("apply_authorized_upgrade"))
      expect(AuthorizedUpgrade.get(test.ctx)).toEqual({ code_hash, check_version: true })
      const other = call("authorize_upgrade", { code_hash })
      expect(test.call(account(1), other)).toEqual({ type: "BadOrigin" })
    })

    it("uses the authorisation up when it is no later runtime, for free", () => {
      authorize(garbage)
      const applying = call("apply_authorized_upgrade", { code: garbage })
      expect(test.post(account(1), applying)).toEqual({ paysFee: "No" })
      const code_hash = toHex(blake2b256(garbage))
      const error = { type: "Module", value: { index: 0, error: "0x02000000" } }
      expect(test.events).toEqual([["System.RejectedInvalidAuthorizedUpgrade", { code_hash, error }]])
      expect(apply(garbage)).toEqual(failure("NothingAuthorized"))
      authorize(garbage, "authorize_upgrade_without_checks")
      expect(test.events).toEqual([["System.UpgradeAuthorized", { code_hash, check_version: false }]])
      expect(apply(garbage)).toEqual(notHere("apply_authorized_upgrade"))
    })

    it("needs no signature where it is authorised", () => {
      const check = (name: string, args: unknown) => system.validateUnsigned?.(test.ctx, call(name, args))
      const refused = { error: { type: "Invalid", value: { type: "Call" } } }
      const thrownBy = (body: () => unknown): unknown => {
        try {
          return body()
        } catch (thrown) {
          return thrown
        }
      }
      expect(thrownBy(() => check("remark", {}))).toMatchObject(refused)
      expect(thrownBy(() => check("apply_authorized_upgrade", { code: later }))).toMatchObject(refused)
      authorize(later)
      expect(check("apply_authorized_upgrade", { code: later })).toEqual({
        priority: (1n << 64n) - 1n,
        requires: [],
        provides: [blake2b256(later)],
        longevity: (1n << 64n) - 1n,
        propagate: true,
      })
    })
  })

  it("takes remarks, and tells who made those with an event", () => {
    const remark = Uint8Array.of(1, 2)
    for (const origin of [root, none, account(1)]) {
      expect(test.call(origin, call("remark", { remark }))).toBeUndefined()
    }
    expect(test.call(account(1), call("remark_with_event", { remark }))).toBeUndefined()
    expect(test.events).toEqual([
      ["System.Remarked", { sender: account(1), hash: toHex(blake2b256(remark)) }],
    ])
    expect(test.call(root, call("remark_with_event", { remark }))).toEqual({ type: "BadOrigin" })
  })

  it("tells of changed heap pages in the digest", () => {
    expect(test.call(root, call("set_heap_pages", { pages: 5n }))).toBeUndefined()
    expect(Digest.get(test.ctx).logs).toEqual([{ type: "RuntimeEnvironmentUpdated" }])
    expect(test.ctx.state.getRaw(encodeUtf8(":heappages"))).toEqual(Uint8Array.of(5, 0, 0, 0, 0, 0, 0, 0))
  })

  it("writes and removes raw storage for root", () => {
    const [first, second] = [encodeUtf8("ab"), encodeUtf8("ac")]
    const items = [
      [first, Uint8Array.of(1)],
      [second, Uint8Array.of(2)],
    ]
    const { state } = test.ctx
    expect(test.call(account(1), call("set_storage", { items }))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, call("set_storage", { items }))).toBeUndefined()
    expect(state.getRaw(first)).toEqual(Uint8Array.of(1))
    expect(test.call(account(1), call("kill_storage", { keys: [first] }))).toEqual({ type: "BadOrigin" })
    expect(test.call(root, call("kill_storage", { keys: [first] }))).toBeUndefined()
    expect([state.getRaw(first), state.getRaw(second)]).toEqual([undefined, Uint8Array.of(2)])
    expect(() => test.call(root, call("set_storage", { items: [[new Uint8Array(1025), first]] }))).toThrow(
      "1025 bytes",
    )
  })

  it("removes all below a prefix that the block wrote, and as many as told of what was there", () => {
    const { ctx } = test
    const prefix = BlockHash.storageKey([])
    const kill = (subkeys: number) => test.call(root, call("kill_prefix", { prefix, subkeys }))
    const left = () => [...BlockHash.entries(ctx)].length
    const write = (from: number, to: number) => {
      for (let n = from; n < to; n++) BlockHash.set(ctx, n, account(n))
    }
    write(0, 10)
    ctx.state.commit()
    write(10, 15)
    expect(left()).toBe(15)
    expect(test.call(account(1), call("kill_prefix", { prefix, subkeys: 1 }))).toEqual({ type: "BadOrigin" })
    expect(kill(0)).toBeUndefined()
    expect(left()).toBe(10)
    kill(3)
    expect(left()).toBe(7)
    kill(3)
    expect(left()).toBe(7)
    ctx.state.commit()
    kill(3)
    expect(left()).toBe(4)
    kill(0xffff_ffff)
    expect(left()).toBe(0)
  })

  it("filters batches in batches", () => {
    const batch = (...calls: readonly RuntimeCall[]): RuntimeCall => ({
      pallet: "Utility",
      name: "batch",
      args: { calls },
    })
    expect(test.call(account(1), batch(batch()))).toEqual(failure("CallFiltered"))
    expect(test.call(root, batch(batch()))).toBeUndefined()
  })

  it("tells of each extrinsic how it ended, and of accounts that come and go", () => {
    const chain = new TestChain()
    const everything: RuntimeCall = {
      pallet: "Balances",
      name: "transfer_all",
      args: { dest: { type: "Id", value: alice.account }, keep_alive: false },
    }
    const fund = chain.next([chain.sign(alice, transferCall(nobody.account, 10n ** 9n))])
    const names = ({ events }: typeof fund) => events.map(({ event }) => event)
    expect(names(fund)).toEqual(expect.arrayContaining(["NewAccount", "ExtrinsicSuccess"]))
    const burnt = chain.next([chain.sign(bob, transferCall(alice.account, 10n ** 16n))])
    expect(names(burnt)).toContain("ExtrinsicFailed")
    const leave = chain.next([chain.sign(nobody, everything)])
    expect(names(leave)).toContain("KilledAccount")
    expect(Account.has(chain, nobody.account)).toBe(false)
  })
})
