const V4 = 4
const V6 = 6
const V4_BROADCAST = 0xffff_ffffn
const V4_LOOPBACK = 0x7f00_0001n
const V6_ALL = (1n << 128n) - 1n
const V6_LOOPBACK = 1n

export const isValidIpType = (ipType: number): boolean => ipType === V4 || ipType === V6

/** Whether an address may be published; private ranges are allowed, and 0 where `allowZero` says so. */
export const isValidIpAddress = (ipType: number, ip: bigint, allowZero: boolean): boolean => {
  if (ip === 0n) return allowZero
  if (ipType === V4) return ip < V4_BROADCAST && ip !== V4_LOOPBACK
  if (ipType === V6) return ip !== V6_ALL && ip !== V6_LOOPBACK
  return true
}
