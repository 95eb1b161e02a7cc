import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { core as native } from "../native.ts"
import { quicknet } from "../timelock/quicknet.ts"
import { decodeTimelockEnvelope, encodeTimelockEnvelope } from "../timelock/timelocked-weights.ts"
import { core as wasm } from "../wasm.ts"

const SEED = 424
const RUNS = 60

/** The bytes with some of them changed, cut off or followed by others; never as they were. */
const mutated = (good: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
      fc.nat(good.length),
      fc.boolean(),
    )
    .map(([changes, cut, cuts]) => {
      const bytes = Uint8Array.from(good)
      for (const [at, by] of changes) bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ by
      return cuts ? bytes.subarray(0, bytes.length - cut) : bytes
    })

const any = (good: Uint8Array) => fc.oneof(mutated(good), fc.uint8Array({ maxLength: 400 }))

/** Holds the property for many inputs; returns how many. */
const check = (bytes: fc.Arbitrary<Uint8Array>, property: (bytes: Uint8Array) => void, numRuns = RUNS) => {
  let tried = 0
  const counted = (input: Uint8Array): void => {
    tried++
    property(input)
  }
  fc.assert(fc.property(bytes, counted), { numRuns, seed: SEED })
  return tried
}

const isBytesOrNothing = (value: unknown): void => {
  expect(value === undefined || value instanceof Uint8Array).toBe(true)
}

describe.each([
  ["native", native],
  ["WebAssembly", wasm],
])("bytes that somebody changed, %s", (_, core) => {
  const secret = new Uint8Array(32).fill(5)
  const key = core.drandPublicKey(secret)
  const plaintext = Uint8Array.of(1, 2, 3)
  const sealed = core.timelockSeal(plaintext, 7n, key, new Uint8Array(76).fill(1))
  const signature = core.drandSign(secret, 7n)

  it("open no timelock, or give bytes", () => {
    expect(core.timelockOpen(sealed, signature)).toEqual(plaintext)
    check(any(sealed), (bytes) => isBytesOrNothing(core.timelockOpen(bytes, signature)))
    check(any(signature), (bytes) => isBytesOrNothing(core.timelockOpen(sealed, bytes)))
  })

  it("are no signature of a beacon", () => {
    check(any(signature), (bytes) => {
      if (bytes.length < signature.length) expect(core.drandVerify(key, 7n, bytes)).toBeUndefined()
      else expect([undefined, false]).toContain(core.drandVerify(key, 7n, bytes))
    })
    check(any(quicknet.publicKey), (bytes) => {
      expect([undefined, false]).toContain(core.drandVerify(bytes, 7n, signature))
    })
  })

  it("open no shielded transaction, or give bytes", () => {
    const seed = new Uint8Array(64).fill(3)
    const [encryption, decryption] = [core.shieldEncryptionKey(seed), core.shieldDecryptionKey(seed)]
    // Hash of the key, length of the encapsulated key, that key, nonce, ciphertext.
    const shielded = core.shieldSeal(plaintext, encryption)
    const [encapsulated, nonce] = [shielded.subarray(18, 1106), shielded.subarray(1106, 1130)]
    const ciphertext = shielded.subarray(1130)
    expect(core.shieldOpen(decryption, encapsulated, nonce, ciphertext)).toEqual(plaintext)
    const refused = (...args: Parameters<typeof core.shieldOpen>): void => {
      expect(core.shieldOpen(...args)).toBeUndefined()
    }
    check(any(ciphertext), (bytes) => refused(decryption, encapsulated, nonce, bytes))
    check(any(nonce), (bytes) => refused(decryption, encapsulated, bytes, ciphertext))
    check(any(encapsulated), (bytes) => refused(decryption, bytes, nonce, ciphertext))
    check(any(decryption), (bytes) =>
      isBytesOrNothing(core.shieldOpen(bytes, encapsulated, nonce, ciphertext)),
    )
  })

  it("are no signature of an account", () => {
    const account = core.sr25519SecretFromSeed(secret)
    const good = core.sr25519Sign(account, plaintext, secret)
    check(any(good), (bytes) => {
      expect(core.sr25519Verify(bytes, plaintext, core.sr25519PublicKey(account))).toBe(false)
      expect(core.ed25519Verify(bytes, plaintext, core.ed25519PublicKey(secret))).toBe(false)
      isBytesOrNothing(core.ecdsaRecover(bytes, plaintext))
    })
  })
})

describe("an envelope that somebody changed", () => {
  it("is none, or one that is written as it was read", () => {
    const ciphertext = native.timelockSeal(Uint8Array.of(9), 7n, quicknet.publicKey)
    const good = encodeTimelockEnvelope({ ciphertext, round: 1000n })
    let read = 0
    const tried = check(
      any(good),
      (bytes) => {
        const envelope = decodeTimelockEnvelope(bytes)
        if (envelope === undefined) return
        read++
        expect(encodeTimelockEnvelope(envelope)).toEqual(bytes)
      },
      500,
    )
    expect(tried).toBe(500)
    expect(read).toBeLessThan(tried)
  })
})
