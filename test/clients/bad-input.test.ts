import { ApiPromise } from "@polkadot/api"
import { Keyring } from "@polkadot/keyring"
import type { KeyringPair } from "@polkadot/keyring/types"
import { cryptoWaitReady } from "@polkadot/util-crypto"
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { type Server, serve } from "@subforge/devnet/server"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"

interface Answer {
  readonly id?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
}

let devnet: RunningDevnet
let server: Server & { readonly close: () => Promise<void> }
let api: ApiPromise
let alice: KeyringPair
let pauper: KeyringPair
let socket: WebSocket

/** Sends one frame as it is and takes the next that comes back. */
const exchange = (frame: string): Promise<Answer> =>
  new Promise((resolve) => {
    socket.addEventListener("message", ({ data }) => resolve(JSON.parse(String(data)) as Answer), {
      once: true,
    })
    socket.send(frame)
  })

const call = (method: string, ...params: unknown[]): Promise<Answer> =>
  exchange(JSON.stringify({ jsonrpc: "2.0", id: 7, method, params }))

const transfer = async (signer: KeyringPair, nonce: number) => {
  const extrinsic = api.tx.balances.transferKeepAlive(alice.address, 1_000n)
  return (await extrinsic.signAsync(signer, { nonce })).toHex()
}

/** Flips one bit of the byte `fromStart` bytes in. */
const damage = (hex: string, fromStart: number): string => {
  const at = 2 + 2 * fromStart
  const byte = Number.parseInt(hex.slice(at, at + 2), 16) ^ 1
  return hex.slice(0, at) + byte.toString(16).padStart(2, "0") + hex.slice(at + 2)
}

beforeAll(async () => {
  await cryptoWaitReady()
  devnet = await Devnet.start({ sealing: { type: "manual" } })
  server = await serve(devnet)
  api = await ApiPromise.create({ provider: devnet.polkadotProvider() as never, noInitWarn: true })
  const keyring = new Keyring({ type: "sr25519", ss58Format: 42 })
  alice = keyring.addFromUri("//Alice")
  pauper = keyring.addFromUri("//Nobody")
})

afterAll(async () => {
  await api.disconnect()
  await server.close()
  devnet.stop()
})

let before: string

beforeEach(async () => {
  before = devnet.chain.head.hash
  socket = new WebSocket(server.url)
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }))
})

afterEach(async () => {
  const health = await call("system_health")
  expect(health.result).toEqual({ peers: 0, isSyncing: false, shouldHavePeers: false })
  expect(devnet.chain.head.hash).toBe(before)
  expect(devnet.chain.pool.size).toBe(0)
  socket.close()
})

describe("requests", () => {
  it.each([
    ["no JSON", "{", -32700, "Parse error", null],
    ["no request", "[1]", -32600, "Invalid request", null],
    ["an empty batch", "[]", -32600, "Invalid request", null],
  ])("answers %s", async (_, frame, code, message, id) => {
    const answer = await exchange(frame)
    const [first] = Array.isArray(answer) ? (answer as Answer[]) : [answer]
    expect(first).toMatchObject({ id, error: { code, message } })
  })

  it("answers an unknown method, whatever the id", async () => {
    expect(await exchange('{"jsonrpc":"2.0","id":"aB12","method":"nope","params":[]}')).toEqual({
      jsonrpc: "2.0",
      id: "aB12",
      error: { code: -32601, message: "Method not found" },
    })
  })

  it.each([
    ["state_getStorage", [5]],
    ["state_getStorage", ["0xabc"]],
    ["chain_getBlock", ["0x12"]],
    ["state_getKeysPaged", ["0x", 100_000, null, null]],
    ["state_getKeysPaged", ["0x", -1, null, null]],
    ["system_accountNextIndex", ["nobody"]],
    ["author_submitExtrinsic", [{}]],
    ["subnetInfo_getMetagraph", [70_000]],
  ])("answers wrong parameters of %s", async (method, given) => {
    const { error } = await call(method, ...given)
    expect(error).toMatchObject({ code: -32602, message: "Invalid params" })
    expect(error?.data).toEqual(expect.any(String))
  })

  it("answers questions about a block that is not there", async () => {
    const unknown = `0x${"12".repeat(32)}`
    expect((await call("chain_getHeader", unknown)).result).toBeNull()
    expect((await call("state_getStorage", "0x00", unknown)).error).toMatchObject({ code: 4003 })
  })

  it("answers a runtime call that does not exist in the node's words", async () => {
    expect((await call("state_call", "Nope_nope", "0x")).error).toEqual({
      code: 4003,
      message: "Client error: Execution failed: Other: Exported method Nope_nope is not found",
    })
  })
})

describe("extrinsics", () => {
  it("refuses bytes that are no extrinsic", async () => {
    for (const hex of ["0x", "0x08", "0xffffffff", `0x${"ab".repeat(200)}`]) {
      expect((await call("author_submitExtrinsic", hex)).error, hex).toMatchObject({ code: 1040 })
    }
    for (const hex of ["0x00", "0x0404", "0x08ffff", "0x0c040099"]) {
      expect((await call("author_submitExtrinsic", hex)).error, hex).toMatchObject({
        code: 1002,
        message: expect.stringMatching(/^Verification Error: Runtime error: Execution failed/),
      })
    }
  })

  it("cannot tell the fee of bytes that are no extrinsic", async () => {
    for (const hex of ["0x", "0x0404", "0x08ffff"]) {
      expect((await call("payment_queryInfo", hex)).error, hex).toMatchObject({
        code: 1,
        message: "Unable to query dispatch info.",
      })
      expect((await call("payment_queryFeeDetails", hex)).error, hex).toMatchObject({
        code: 1,
        message: "Unable to query fee details.",
      })
    }
  })

  it("refuses every damaged or shortened transaction by name, and is not moved by any", async () => {
    const good = await transfer(alice, 0)
    const size = (good.length - 2) / 2
    const codes = new Set<unknown>()
    for (let byte = 0; byte < size; byte++) {
      for (const hex of [damage(good, byte), good.slice(0, 2 + 2 * byte)]) {
        const { error } = await call("author_submitExtrinsic", hex)
        codes.add(error?.code)
        const fee = await call("payment_queryInfo", hex)
        if (fee.error !== undefined) expect(fee.error.code).toBe(1)
      }
    }
    expect([...codes].sort()).toEqual([1002, 1010, 1011, 1040])
  })

  it("ignores what follows an extrinsic, as a node does", async () => {
    const good = await transfer(alice, 0)
    const fee = (await call("payment_queryInfo", good)).result
    const longer = (await call("payment_queryInfo", `${good}ffff`)).result
    expect(longer).toMatchObject({ weight: (fee as { weight: object }).weight })
    const hash = api.createType("Extrinsic", good).hash.toHex()
    const snapshot = devnet.snapshot()
    expect((await call("author_submitExtrinsic", `${good}ffff`)).result).toBe(hash)
    expect((await call("author_pendingExtrinsics")).result).toEqual([good])
    expect((await call("author_submitExtrinsic", good)).error).toMatchObject({ code: 1013 })
    devnet.revert(snapshot)
  })

  it("refuses a wrong signature", async () => {
    const hex = await transfer(alice, 0)
    expect((await call("author_submitExtrinsic", damage(hex, 60))).error).toEqual({
      code: 1010,
      message: "Invalid Transaction",
      data: "Transaction has a bad signature",
    })
  })

  it("refuses a fee that cannot be paid", async () => {
    expect((await call("author_submitExtrinsic", await transfer(pauper, 0))).error).toEqual({
      code: 1010,
      message: "Invalid Transaction",
      data: "Inability to pay some fees (e.g. account balance too low)",
    })
  })

  it("refuses a nonce that was used, and a transaction it knows", async () => {
    const first = await transfer(alice, 0)
    expect((await call("author_submitExtrinsic", first)).result).toEqual(expect.any(String))
    expect((await call("author_submitExtrinsic", first)).error).toMatchObject({ code: 1013 })
    await devnet.mine()
    before = devnet.chain.head.hash
    expect((await call("author_submitExtrinsic", await transfer(alice, 0))).error).toEqual({
      code: 1010,
      message: "Invalid Transaction",
      data: "Transaction is outdated",
    })
  })

  it("maps the runtime's own reasons to its custom codes", async () => {
    const call_ = api.tx.subtensorModule.serveAxon(1, 1, 2_130_706_433, 8091, 4, 0, 0, 0)
    const signed = await call_.signAsync(alice, { nonce: 1 })
    expect((await call("author_submitExtrinsic", signed.toHex())).error).toMatchObject({
      code: 1010,
      message: "Invalid Transaction",
      data: expect.stringMatching(/^Custom error: \d+$/),
    })
  })
})

describe("the server", () => {
  it("answers HTTP on the same port, batches too", async () => {
    const url = server.url.replace("ws:", "http:")
    const body = JSON.stringify([
      { jsonrpc: "2.0", id: 1, method: "system_chain" },
      { jsonrpc: "2.0", id: 2, method: "chain_subscribeNewHeads" },
    ])
    const answers = (await (await fetch(url, { method: "POST", body })).json()) as Answer[]
    expect(answers).toMatchObject([
      { id: 1, result: "Bittensor" },
      { id: 2, error: { code: -32601 } },
    ])
  })

  it("reads no more than 15 MiB of an HTTP request, whatever its length says", async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 1
        if (sent > 40) stream.close()
        else stream.enqueue(new Uint8Array(1_000_000))
      },
    })
    const url = server.url.replace("ws:", "http:")
    const answer = await fetch(url, { method: "POST", body, duplex: "half" } as RequestInit).catch(
      () => undefined,
    )
    expect([413, undefined]).toContain(answer?.status)
    expect(sent).toBeLessThan(40)
  })

  it("closes a connection that sends a frame of more than 15 MiB, and no other", async () => {
    const other = new WebSocket(server.url)
    const closed = new Promise<CloseEvent>((resolve) =>
      other.addEventListener("close", resolve, { once: true }),
    )
    other.addEventListener("open", () => other.send("x".repeat(16 * 1024 * 1024)), { once: true })
    expect((await closed).code).toBe(1009)
  })

  it("answers a batch of large answers with one error", async () => {
    const batch = Array.from({ length: 900 }, (_, id) => ({
      jsonrpc: "2.0",
      id,
      method: "state_getMetadata",
    }))
    expect((await exchange(JSON.stringify(batch))).error).toMatchObject({ code: -32011 })
  })

  it("says in one sentence that a port is taken", async () => {
    await expect(serve(devnet, { port: server.port })).rejects.toMatchObject({
      _tag: "ListenError",
      code: "PORT_BUSY",
      message: expect.stringContaining(`Port ${server.port} of 127.0.0.1 is in use`),
    })
  })
})
