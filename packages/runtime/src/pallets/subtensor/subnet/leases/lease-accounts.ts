import { blake2b256 } from "@subforge/core"
import { concatBytes, toHex } from "../../../../bytes.ts"
import type { AccountId } from "../../../../frame/origin.ts"
import { codec } from "../../../../protocol/codecs.ts"

const derived = (label: string, leaseId: number): AccountId =>
  toHex(blake2b256(concatBytes(codec<string>("str").encode(label), codec<number>("u32").encode(leaseId))))

/** The account without a key that owns a leased subnet. */
export const leaseColdkey = (leaseId: number): AccountId => derived("leasing/coldkey", leaseId)

/** The hotkey without a key that a leased subnet is registered with. */
export const leaseHotkey = (leaseId: number): AccountId => derived("leasing/hotkey", leaseId)
