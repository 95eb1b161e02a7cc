import { describe, expect, it } from "vitest"
import { fromHex, toHex } from "../../bytes.ts"
import { CodecError } from "../codec/codec-error.ts"
import { surface } from "../surface/spec424.ts"
import { SurfaceError } from "../surface/surface-error.ts"
import { storageKey, storageLayout } from "./layout.ts"

const alice = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
const systemAccount = "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"

describe("storageLayout", () => {
  it("begins with the hashes of pallet and item", () => {
    expect(toHex(storageLayout("System", "Account").prefix)).toBe(systemAccount)
    expect(toHex(storageKey("Timestamp", "Now"))).toBe(
      "0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb",
    )
  })

  it("appends the hashed keys", () => {
    expect(toHex(storageKey("System", "Account", alice))).toBe(
      `${systemAccount}de1e86a9a8c739864cf3cc5ec2bea59f${alice.slice(2)}`,
    )
    expect(toHex(storageKey("SubtensorModule", "Tempo", 258)).slice(66)).toBe("0201")
  })

  it("gives the prefix of all keys below the first ones", () => {
    const below = toHex(storageKey("SubtensorModule", "Weights", 7))
    const whole = toHex(storageKey("SubtensorModule", "Weights", 7, 3))
    expect(whole.startsWith(below)).toBe(true)
    expect(whole.length).toBe(below.length + 4)
  })

  it("reads every reversible key back", () => {
    const samples: Readonly<Record<string, unknown>> = {
      u8: 1,
      u16: 2,
      u32: 3,
      u64: 4n,
      u128: 5n,
      AccountId32: alice,
      H256: alice,
    }
    let checked = 0
    for (const { data } of surface.pallets) {
      for (const { name, keys } of data.storage) {
        const args = keys.map((key) => samples[key])
        if (keys.length === 0 || args.includes(undefined)) continue
        const layout = storageLayout(data.name, name)
        expect(layout.decodeKey(layout.key(args))).toEqual(args)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(200)
  })

  it("takes no foreign, cut or longer key for its own", () => {
    const layout = storageLayout("SubtensorModule", "Tempo")
    const key = layout.key([1])
    expect(layout.decodeKey(key)).toEqual([1])
    expect(layout.decodeKey(key.subarray(0, -1))).toBeUndefined()
    expect(layout.decodeKey(Uint8Array.of(...key, 0))).toBeUndefined()
    expect(layout.decodeKey(storageKey("SubtensorModule", "Kappa", 1))).toBeUndefined()
  })

  it("knows what an absent entry reads as", () => {
    const tempo = storageLayout("SubtensorModule", "Tempo")
    expect(tempo.value.decode(tempo.fallback as Uint8Array)).toBe(360)
    expect(storageLayout("SubtensorModule", "SubnetOwnerHotkey").fallback).toBeDefined()
    expect(storageLayout("Sudo", "Key").fallback).toBeUndefined()
  })

  it("keeps a value from looking absent", () => {
    const unit = storageLayout("Proxy", "RealPaysFee").value
    expect(unit.encode(true)).toEqual(new Uint8Array())
    expect(unit.decode(new Uint8Array())).toBe(true)
    const optional = storageLayout("SubtensorModule", "AlphaMapLastKey")
    expect(optional.value.decode(optional.fallback as Uint8Array)).toEqual({ some: undefined })
    expect(toHex(optional.value.encode({ some: fromHex("0x0102") }))).toBe("0x01080102")
  })

  it("refuses what the surface does not have", () => {
    expect(() => storageLayout("Nowhere", "X")).toThrow(SurfaceError)
    expect(() => storageLayout("System", "X")).toThrow(SurfaceError)
    expect(() => storageKey("System", "Account", alice, 1)).toThrow(CodecError)
    expect(() => storageKey("SubtensorModule", "Tempo", 65536)).toThrow(CodecError)
  })
})
