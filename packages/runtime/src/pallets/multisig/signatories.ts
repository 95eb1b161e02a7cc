import { blake2b256 } from "@subforge/core"
import { concatBytes, fromHex, toHex } from "../../bytes.ts"
import { palletErrors } from "../../frame/dispatch-error.ts"
import type { AccountId } from "../../frame/origin.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { codec } from "../../protocol/codecs.ts"
import { constant } from "../../protocol/constant.ts"

const { ensure } = palletErrors("Multisig")

/** The account that so many of the signatories, in order, may act as together. */
export const multisigAccount = (signatories: readonly AccountId[], threshold: number): AccountId =>
  toHex(
    blake2b256(
      concatBytes(
        encodeUtf8("modlpy/utilisuba"),
        codec<number>("Compact<u32>").encode(signatories.length),
        ...signatories.map(fromHex),
        codec<number>("u16").encode(threshold),
      ),
    ),
  )

/** All signatories in order. The others must be in order, and the sender none of them. */
const withSender = (others: readonly AccountId[], sender: AccountId): AccountId[] => {
  for (const [index, other] of others.entries()) {
    const last = others[index - 1]
    ensure(last === undefined || last < other, "SignatoriesOutOfOrder")
    ensure(other !== sender, "SenderInSignatories")
  }
  return [...others, sender].sort()
}

/** Checks the signatories of a call and returns the account they share. */
export const sharedAccount = (
  others: readonly AccountId[],
  sender: AccountId,
  threshold: number,
): AccountId => {
  ensure(others.length > 0, "TooFewSignatories")
  ensure(others.length < constant("Multisig", "MaxSignatories"), "TooManySignatories")
  return multisigAccount(withSender(others, sender), threshold)
}
