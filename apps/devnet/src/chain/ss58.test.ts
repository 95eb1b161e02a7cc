import { fromHex } from "@subforge/runtime/bytes"
import { expect, it } from "vitest"
import { devAccount } from "../dev-accounts.ts"
import { accountFromSs58, ss58FromAccount } from "./ss58.ts"

const ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
const ALICE_KEY = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"

it("reads and writes the address of a known account", () => {
  expect(accountFromSs58(ALICE)).toBe(ALICE_KEY)
  expect(ss58FromAccount(fromHex(ALICE_KEY))).toBe(ALICE)
  expect(devAccount("Alice")).toEqual({ uri: "//Alice", account: ALICE_KEY, address: ALICE })
})

it("keeps leading zero bytes", () => {
  const zero = new Uint8Array(32)
  expect(accountFromSs58(ss58FromAccount(zero))).toBe(`0x${"00".repeat(32)}`)
  expect(ss58FromAccount(zero)).toBe("5C4hrfjw9DjXZTzV3MwzrrAr9P1MJhSrvWGWqi1eSuyUpnhM")
})

it.each(["", "5Grw", `${ALICE.slice(0, -1)}Z`, ALICE.replace("G", "0"), "z".repeat(500)])(
  "refuses %j",
  (address) => {
    expect(accountFromSs58(address)).toBeUndefined()
  },
)
