import { describe, expect, it } from "vitest"
import { core as native } from "../native.ts"
import { core as wasm } from "../wasm.ts"

const code = (value: string) => expect.objectContaining({ code: value })

describe.each([
  ["native", native],
  ["wasm", wasm],
])("bad input on %s", (_, core) => {
  it("is an error with a code", () => {
    const seed = new Uint8Array(32).fill(1)
    expect(() => core.blake2b256("text" as unknown as Uint8Array)).toThrow(code("BYTES"))
    expect(() => core.sr25519SecretFromSeed(seed.subarray(1))).toThrow(code("CRYPTO_LENGTH"))
    expect(() => core.ecdsaPublicKey(new Uint8Array(32))).toThrow(code("CRYPTO_KEY"))
    expect(() => core.mnemonicToSeed("no such phrase")).toThrow(code("MNEMONIC_PHRASE"))
    expect(() => core.mnemonicFromEntropy(new Uint8Array(3))).toThrow(code("MNEMONIC_ENTROPY"))
  })

  it("never makes a check throw", () => {
    const wrong = [undefined, null, "text", new Uint8Array(), new Uint8Array(1000)] as unknown as Uint8Array[]
    for (const value of wrong) {
      expect(core.sr25519Verify(value, value, value)).toBe(false)
      expect(core.ed25519Verify(value, value, value)).toBe(false)
      expect(core.ecdsaVerify(value, value, value)).toBe(false)
      expect(core.ecdsaRecover(value, value)).toBeUndefined()
      expect(core.mnemonicValidate(value as unknown as string)).toBe(false)
    }
  })

  it("signs at random without a seed", () => {
    const secret = core.sr25519SecretFromSeed(new Uint8Array(32).fill(1))
    const [message, key] = [Uint8Array.of(1, 2, 3), core.sr25519PublicKey(secret)]
    const signatures = [core.sr25519Sign(secret, message), core.sr25519Sign(secret, message)]
    expect(signatures[0]).not.toEqual(signatures[1])
    for (const signature of signatures) expect(core.sr25519Verify(signature, message, key)).toBe(true)
  })
})
