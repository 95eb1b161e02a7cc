import { blake2b256 } from "@subforge/core"
import { concatBytes, fromHex, toHex } from "../../bytes.ts"
import type { AccountId } from "../../frame/origin.ts"
import { encodeUtf8 } from "../../protocol/codec/utf8.ts"
import { codec } from "../../protocol/codecs.ts"

/** The account that `as_derivative` acts as: one of 65,536 below its owner. */
export const derivativeAccount = (owner: AccountId, index: number): AccountId =>
  toHex(
    blake2b256(
      concatBytes(encodeUtf8("modlpy/utilisuba"), fromHex(owner), codec<number>("u16").encode(index)),
    ),
  )
