import { once } from "node:events"
import { connect, type Socket } from "node:net"
import { Devnet, type RunningDevnet } from "@subforge/devnet"
import { serve } from "@subforge/devnet/server"
import { afterEach, beforeEach, expect, it, vi } from "vitest"

const MEBIBYTE = 1024 * 1024

/** A text frame as clients send them: masked, here with zeros. */
const frame = (text: string): Buffer => {
  const body = Buffer.from(text)
  return Buffer.concat([Buffer.of(0x81, 0x80 | body.length), Buffer.alloc(4), body])
}

let devnet: RunningDevnet
let server: Awaited<ReturnType<typeof serve>>
let socket: Socket

beforeEach(async () => {
  devnet = await Devnet.start({ sealing: { type: "manual" } })
  server = await serve(devnet)
  socket = connect(server.port, server.host)
  socket.write(
    "GET / HTTP/1.1\r\nHost: devnet\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}\r\n\r\n`,
  )
  const [answer] = (await once(socket, "data")) as [Buffer]
  expect(answer.toString()).toContain("101 Switching Protocols")
  socket.pause()
})

afterEach(async () => {
  socket.destroy()
  await server.close()
  devnet.stop()
  vi.restoreAllMocks()
})

it("closes a client that asks and does not read, and ends its subscriptions", async () => {
  const ended = vi.fn()
  const on = devnet.chain.events.on.bind(devnet.chain.events)
  vi.spyOn(devnet.chain.events, "on").mockImplementation((name, listener) => {
    const stop = on(name, listener)
    return () => {
      ended(name)
      stop()
    }
  })
  socket.write(frame('{"jsonrpc":"2.0","id":0,"method":"chain_subscribeNewHeads"}'))
  await vi.waitFor(
    () => {
      socket.write(frame('{"jsonrpc":"2.0","id":1,"method":"state_getMetadata"}'))
      expect(ended).toHaveBeenCalledExactlyOnceWith("head")
    },
    { timeout: 30_000, interval: 1 },
  )
  const reason = "more than 16 MiB wait for this client: it does not read"
  const close = Buffer.concat([Buffer.of(0x88, 2 + reason.length, 0x03, 0xf0), Buffer.from(reason)])
  let read = 0
  let last = Buffer.alloc(0)
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    read += chunk.length
    last = Buffer.concat([last, chunk]).subarray(-close.length)
    if (last.equals(close)) break
  }
  expect(last).toEqual(close)
  expect(read).toBeLessThan(64 * MEBIBYTE)
  await devnet.mine()
})
