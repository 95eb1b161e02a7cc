// Ports pallet-subtensor tests: test_serving_ok, test_serving_tls_ok, test_serving_set_metadata_update, test_axon_serving_rate_limit_exceeded, test_axon_invalid_port, test_prometheus_serving_ok, test_prometheus_serving_set_metadata_update, test_prometheus_serving_rate_limit_exceeded, test_prometheus_invalid_port, test_neuron_certificate
import { beforeEach, describe, expect, it } from "vitest"
import { none } from "../../../../frame/origin.ts"
import type { RuntimeCall } from "../../../../frame/runtime-call.ts"
import {
  Axons,
  NeuronCertificates,
  Prometheus,
  ServingRateLimit,
  Uids,
} from "../../../../generated/storage/subtensor-module.ts"
import { account, TestContext } from "../../../../testing/test-context.ts"
import { subtensorModule } from "../../index.ts"

const NETUID = 3
const [hotkey, stranger] = [account(1), account(2)]
const IP = 1_676_056_785n
const axon = (changed: object = {}): RuntimeCall => ({
  pallet: "SubtensorModule",
  name: "serve_axon",
  args: {
    netuid: NETUID,
    version: 2,
    ip: IP,
    port: 128,
    ip_type: 4,
    protocol: 1,
    placeholder1: 0,
    placeholder2: 0,
    ...changed,
  },
})
const tls = (certificate: Uint8Array): RuntimeCall => ({
  ...axon({ certificate }),
  name: "serve_axon_tls",
})
const prometheus = (changed: object = {}): RuntimeCall => ({
  pallet: "SubtensorModule",
  name: "serve_prometheus",
  args: { netuid: NETUID, version: 2, ip: IP, port: 128, ip_type: 4, ...changed },
})
const error = (name: string) => ({ type: "Module", pallet: "SubtensorModule", name })

describe.each([
  ["with the guard", subtensorModule],
  ["without it", { name: "SubtensorModule", calls: subtensorModule.calls }],
])("serving, %s", (_, pallet) => {
  let test: TestContext

  beforeEach(() => {
    test = new TestContext(pallet)
    Uids.set(test.ctx, NETUID, hotkey, 0)
    ServingRateLimit.set(test.ctx, NETUID, 2n)
  })

  it.each([
    ["HotKeyNotRegisteredInNetwork", stranger, { netuid: NETUID }],
    ["HotKeyNotRegisteredInNetwork", hotkey, { netuid: 9 }],
    ["InvalidIpType", hotkey, { ip_type: 5 }],
    ["InvalidIpAddress", hotkey, { ip: 0x7f00_0001n }],
    ["InvalidIpAddress", hotkey, { ip: 1n, ip_type: 6 }],
    ["InvalidPort", hotkey, { port: 0 }],
  ])("refuses both endpoints with %s", (name, who, changed) => {
    for (const serve of [axon, prometheus]) {
      expect(test.call(who, serve(changed))).toEqual(error(name))
      expect(test.call(none, serve(changed))).toEqual({ type: "BadOrigin" })
    }
    expect(Axons.has(test.ctx, NETUID, who) || Prometheus.has(test.ctx, NETUID, who)).toBe(false)
  })

  it("asks who serves first on axons and last on Prometheus; only an axon's address may be 0", () => {
    expect(test.call(stranger, axon({ ip_type: 5 }))).toEqual(error("HotKeyNotRegisteredInNetwork"))
    expect(test.call(stranger, prometheus({ ip_type: 5 }))).toEqual(error("InvalidIpType"))
    expect(test.call(hotkey, prometheus({ ip: 0n }))).toEqual(error("InvalidIpAddress"))
    expect(test.call(hotkey, axon({ ip: 0n }))).toBeUndefined()
  })

  it("serves again after the limit", () => {
    expect(test.call(hotkey, axon())).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.AxonServed", [NETUID, hotkey]]])
    const endpoint = { block: 1n, version: 2, ip: IP, port: 128, ip_type: 4 }
    const served = { ...endpoint, protocol: 1, placeholder1: 0, placeholder2: 0 }
    expect(Axons.get(test.ctx, NETUID, hotkey)).toEqual(served)
    expect(test.call(hotkey, prometheus())).toBeUndefined()
    expect(test.events).toEqual([["SubtensorModule.PrometheusServed", [NETUID, hotkey]]])
    expect(Prometheus.get(test.ctx, NETUID, hotkey)).toEqual(endpoint)
    test.block.number = 2
    for (const serve of [axon, prometheus]) {
      expect(test.call(hotkey, serve({ port: 0 }))).toEqual(error("ServingRateLimitExceeded"))
    }
    test.block.number = 3
    const moved = { version: 3, ip: IP + 1n, port: 129, ip_type: 6 }
    const more = { protocol: 2, placeholder1: 1, placeholder2: 2 }
    expect(test.call(hotkey, axon({ ...moved, ...more }))).toBeUndefined()
    expect(test.call(hotkey, prometheus(moved))).toBeUndefined()
    expect(Axons.get(test.ctx, NETUID, hotkey)).toEqual({ block: 3n, ...moved, ...more })
    expect(Prometheus.get(test.ctx, NETUID, hotkey)).toEqual({ block: 3n, ...moved })
  })

  it("keeps a certificate of up to 64 bytes behind its algorithm, and leaves others out", () => {
    ServingRateLimit.set(test.ctx, NETUID, 0n)
    for (const length of [0, 66, 88]) {
      expect(test.call(hotkey, tls(new Uint8Array(length)))).toBeUndefined()
      expect(NeuronCertificates.has(test.ctx, NETUID, hotkey)).toBe(false)
    }
    for (const length of [33, 65]) {
      expect(test.call(hotkey, tls(new Uint8Array(length).fill(1)))).toBeUndefined()
      const public_key = new Uint8Array(length - 1).fill(1)
      expect(NeuronCertificates.get(test.ctx, NETUID, hotkey)).toEqual({ public_key, algorithm: 1 })
      expect(Axons.get(test.ctx, NETUID, hotkey)).toMatchObject({ ip: IP, port: 128 })
    }
    expect(test.call(hotkey, tls(Uint8Array.of(7, 1, 2)))).toBeUndefined()
    expect(NeuronCertificates.get(test.ctx, NETUID, hotkey)).toEqual({
      public_key: Uint8Array.of(1, 2),
      algorithm: 7,
    })
  })
})
