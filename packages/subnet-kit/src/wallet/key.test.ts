import { readFileSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import { Effect, Result } from "effect"
import { describe, expect, it } from "vitest"
import { keyFromSeed, keyFromUri } from "./key.ts"
import { keyFromFile } from "./keyfile.ts"
import { verifySignature } from "./verify.ts"

const wallet = JSON.parse(
  readFileSync(new URL("../../../../test/vectors/kit/wallet.json", import.meta.url), "utf8"),
)
const alice = Result.getOrThrow(keyFromUri("//Alice"))

describe("keyFromUri", () => {
  it("derives the development accounts", () => {
    expect(alice.address).toBe("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
    expect(Result.getOrThrow(keyFromUri("//Bob")).address).toBe(
      "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty",
    )
  })

  it("reads a mnemonic and a seed as Bittensor wallets do", () => {
    const { mnemonic, expected, seed_07x32_sr25519: sevens } = wallet
    expect(Result.getOrThrow(keyFromUri(mnemonic)).address).toBe(expected.ss58Address)
    expect(Result.getOrThrow(keyFromUri(expected.secretSeed)).publicKey).toBe(expected.publicKey)
    expect(Result.getOrThrow(keyFromSeed(new Uint8Array(32).fill(7))).address).toBe(sevens.ss58Address)
  })

  it("refuses what is no key without repeating it", () => {
    for (const uri of ["", "secret words", "0x12", "//", "bottom drive obey lake curtain smoke basket"]) {
      expect(Result.isFailure(keyFromUri(uri))).toBe(true)
    }
    const refused = keyFromUri("my secret words")
    expect(String(Result.isFailure(refused) && refused.failure)).not.toContain("secret words")
    expect(Result.isFailure(keyFromSeed(new Uint8Array(31)))).toBe(true)
  })
})

describe("a key", () => {
  it("signs so that others can verify", () => {
    const signature = alice.sign("hello")
    expect(verifySignature("hello", signature, alice.address)).toBe(true)
    expect(verifySignature("hellO", signature, alice.address)).toBe(false)
  })

  it("signs reproducibly only when asked", () => {
    const fixed = Result.getOrThrow(keyFromUri("//Alice", { deterministic: true }))
    expect(fixed.sign("hello")).toEqual(fixed.sign("hello"))
    expect(fixed.sign("hello")).not.toEqual(fixed.sign("hallo"))
    expect(verifySignature("hello", fixed.sign("hello"), alice.address)).toBe(true)
    expect(alice.sign("hello")).not.toEqual(alice.sign("hello"))
  })

  it("never shows its secret", () => {
    const seed = wallet.expected.secretSeed as string
    const key = Result.getOrThrow(keyFromUri(seed))
    const shown = [
      inspect(key, { depth: 9, showHidden: true }),
      JSON.stringify({ key }),
      `${Object.values(key)}`,
    ].join()
    expect(shown).toContain(key.address)
    expect(shown).not.toContain(seed.slice(2))
    expect(shown).not.toContain((wallet.expected.privateKey as string).slice(2, 66))
  })
})

describe("verifySignature", () => {
  it("is false for anything malformed", () => {
    for (const signature of ["", "0x", "0xzz", `0x${"ff".repeat(64)}`, `0x${"ff".repeat(63)}`]) {
      expect(verifySignature("hello", signature, alice.address)).toBe(false)
    }
    expect(verifySignature("hello", alice.sign("hello"), "5Grw")).toBe(false)
  })
})

describe("keyFromFile", () => {
  it("opens the SDK's plain keyfile and refuses encrypted and public ones", async () => {
    const folder = await mkdtemp(join(tmpdir(), "subforge-keyfile-"))
    const outcomes: Record<string, string> = {}
    for (const file of wallet.files) {
      const path = join(folder, "key")
      await writeFile(path, Buffer.from(file.hex, "hex"))
      const opened = await Effect.runPromise(Effect.result(keyFromFile(path)))
      outcomes[file.path] = Result.match(opened, {
        onSuccess: (key) => key.address,
        onFailure: (refusal) => refusal._tag,
      })
    }
    expect(outcomes["golden/hotkeys/miner"]).toBe(wallet.expected.ss58Address)
    expect(outcomes["golden/hotkeys/enc"]).toBe("KeyRefused")
    expect(outcomes["golden/coldkeypub.txt"]).toBe("KeyRefused")
    await rm(folder, { recursive: true })
  })
})
