import { isIPv4, isIPv6 } from "node:net"

/** An IP address as the chain stores it: the number and its family (4 or 6). */
export interface ChainIp {
  readonly value: bigint
  readonly type: 4 | 6
}

/** Encodes a textual address; undefined if it is none. */
export const encodeIp = (ip: string): ChainIp | undefined => {
  if (isIPv4(ip)) {
    return { value: ip.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n), type: 4 }
  }
  if (!isIPv6(ip) || ip.includes(".") || ip.includes("%")) return undefined
  const [head = "", tail] = ip.split("::")
  const left = head === "" ? [] : head.split(":")
  const right = tail === undefined || tail === "" ? [] : tail.split(":")
  const middle = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill("0")
  const groups = [...left, ...middle, ...right]
  return { value: groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n), type: 6 }
}

/** Writes an address of the chain as text. */
export const decodeIp = (value: bigint, type: number): string => {
  if (type === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".")
  if (value === 0n) return "::"
  return Array.from({ length: 8 }, (_, group) =>
    ((value >> BigInt(112 - group * 16)) & 65_535n).toString(16),
  ).join(":")
}
