import { readFileSync } from "node:fs"
import { u8aToHex } from "@polkadot/util"
import { encodeAddress } from "@polkadot/util-crypto"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import { commitHash } from "./commit-hash.ts"
import { connect } from "./connect.ts"
import { decodeIp, encodeIp } from "./ip.ts"

const recorded = JSON.parse(
  readFileSync(new URL("../../../../test/vectors/kit/commit-hash.json", import.meta.url), "utf8"),
)

describe("commitHash", () => {
  for (const [at, reveal] of recorded.reveals.entries()) {
    it(`reveal ${at}: the hash that the chain found among the commits`, () => {
      const weights = { ...reveal, versionKey: BigInt(reveal.version_key) }
      expect(reveal.commits).toContain(commitHash(encodeAddress(reveal.hotkey, 42), weights, reveal.mecid))
    })
  }

  it("depends on the salt, and takes long vectors", () => {
    const uids = Array.from({ length: 300 }, (_, uid) => uid)
    const weights = { netuid: 2, uids, values: uids, salt: [1], versionKey: 0n }
    const hotkey = encodeAddress(new Uint8Array(32), 42)
    expect(commitHash(hotkey, weights)).not.toBe(commitHash(hotkey, { ...weights, salt: [2] }))
    expect(u8aToHex(new Uint8Array(32))).not.toBe(commitHash(hotkey, weights))
  })
})

describe("IP addresses", () => {
  it("go to the chain's number and back", () => {
    for (const ip of ["0.0.0.0", "10.9.9.9", "255.255.255.254", "::", "2001:db8:0:0:0:0:0:1"]) {
      const encoded = encodeIp(ip)!
      expect(decodeIp(encoded.value, encoded.type)).toBe(ip)
    }
    expect(encodeIp("2001:db8::1")?.value).toBe(0x20010db8000000000000000000000001n)
    expect(encodeIp("1.2.3.4")).toEqual({ value: 0x01020304n, type: 4 })
  })

  it("are refused when they are none", () => {
    for (const text of ["", "localhost", "1.2.3", "256.1.1.1", "::ffff:1.2.3.4"]) {
      expect(encodeIp(text)).toBeUndefined()
    }
  })
})

describe("connect", () => {
  it("says in one sentence that no chain is there", async () => {
    for (const url of ["ws://127.0.0.1:9", "not an address"]) {
      const failure = await Effect.runPromise(Effect.scoped(Effect.flip(connect(url))))
      expect(failure._tag).toBe("ChainUnavailable")
      expect(failure.message).toContain(`No chain at ${url}`)
    }
  })
})
