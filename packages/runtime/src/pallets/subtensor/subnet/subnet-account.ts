import { concatBytes, fromHex, toHex } from "../../../bytes.ts"
import type { Context } from "../../../frame/context.ts"
import type { AccountId } from "../../../frame/origin.ts"
import { NetworksAdded } from "../../../generated/storage/subtensor-module.ts"
import { encodeUtf8 } from "../../../protocol/codec/utf8.ts"
import { ROOT_NETUID } from "../constants.ts"

const PREFIX = encodeUtf8("modlsubtensr")
const ACCOUNT_BYTES = 32

const makeAccount = (netuid: number): AccountId =>
  toHex(
    concatBytes(
      PREFIX,
      Uint8Array.of(netuid & 0xff, netuid >> 8),
      new Uint8Array(ACCOUNT_BYTES - PREFIX.length - 2),
    ),
  )

const accounts = new Map<number, AccountId>()

/** Account that holds a subnet's TAO, whether the subnet exists or not: sub-account `netuid` of `subtensr`. */
export const subnetAccount = (netuid: number): AccountId => {
  let account = accounts.get(netuid)
  if (account === undefined) {
    account = makeAccount(netuid)
    accounts.set(netuid, account)
  }
  return account
}

/** Account of an existing subnet (or root). */
export const subnetAccountId = (ctx: Context, netuid: number): AccountId | undefined =>
  netuid === ROOT_NETUID || NetworksAdded.has(ctx, netuid) ? subnetAccount(netuid) : undefined

/** Whether an account is the sub-account of some netuid: no hotkey may be one. */
export const isSubnetAccount = (account: AccountId): boolean => {
  if (!account.startsWith(toHex(PREFIX))) return false
  const bytes = fromHex(account)
  const netuid = (bytes[PREFIX.length] as number) | ((bytes[PREFIX.length + 1] as number) << 8)
  return subnetAccount(netuid) === account
}
