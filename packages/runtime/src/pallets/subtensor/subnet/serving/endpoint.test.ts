import { describe, expect, it } from "vitest"
import { isValidIpAddress, isValidIpType } from "./endpoint.ts"

const V6_ALL = (1n << 128n) - 1n

describe("endpoints", () => {
  it.each([
    ["serving.is_valid_ip_address/0", 4, 134_744_072n, false, true],
    ["serving.is_valid_ip_address/1", 4, 0n, true, true],
    ["serving.is_valid_ip_address/2", 4, 0n, false, false],
    ["serving.is_valid_ip_address/3", 4, 4_294_967_295n, false, false],
    ["serving.is_valid_ip_address/4", 4, 4_294_967_295n, true, false],
    ["serving.is_valid_ip_address/5", 4, 2_130_706_433n, true, false],
    ["serving.is_valid_ip_address/7", 4, V6_ALL, true, false],
    ["serving.is_valid_ip_address/6", 6, 0n, false, false],
    ["loopback", 6, 1n, true, false],
    ["broadcast", 6, V6_ALL, true, false],
    ["an address", 6, 2n, false, true],
  ])("%s: type %i, address %i, zero allowed: %s -> %s", (_id, type, ip, allowZero, expected) => {
    expect(isValidIpAddress(type, ip, allowZero)).toBe(expected)
  })

  it("serving.is_valid_ip_type/0, serving.is_valid_ip_type/1: knows the types 4 and 6 only", () => {
    expect([0, 4, 5, 6, 10].filter(isValidIpType)).toEqual([4, 6])
  })
})
