import { ecdsaRecoverPrehashed, keccak256 } from "@subforge/core"
import { concatBytes, fromHex, type Hex, toHex } from "../../../bytes.ts"
import { type AccountId, ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { AssociatedEvmAddress, Owner } from "../../../generated/storage/subtensor-module.ts"
import { encodeUtf8 } from "../../../protocol/codec/utf8.ts"
import { codec } from "../../../protocol/codecs.ts"
import { currentBlock } from "../current-block.ts"
import { ensureEvmKeyRateLimit } from "../guards/check-evm-key-association.ts"
import { ensure, fail } from "../pallet.ts"
import { uidOf } from "../subnet/neurons.ts"

const ADDRESS_LENGTH = 20

/** What an EVM wallet signs for a hotkey: an EIP-191 message over the hotkey and the hash of a block number. */
const messageHash = (hotkey: AccountId, block: bigint): Uint8Array => {
  const message = concatBytes(fromHex(hotkey), keccak256(codec<bigint>("u64").encode(block)))
  return keccak256(concatBytes(encodeUtf8(`\u0019Ethereum Signed Message:\n${message.length}`), message))
}

const addressOf = (publicKey: Uint8Array): Hex => toHex(keccak256(publicKey).subarray(-ADDRESS_LENGTH))

/** Links an EVM key, which proves itself by a signature, to the signer's uid on a subnet. */
export const associateEvmKey: Call<"SubtensorModule", "associate_evm_key"> = (
  ctx,
  { netuid, evm_key, block_number, signature },
) => {
  const hotkey = ensureSigned(ctx)
  ensure(Owner.has(ctx, hotkey), "NonAssociatedColdKey")
  const uid = uidOf(ctx, netuid, hotkey)
  ensureEvmKeyRateLimit(ctx, netuid, uid)
  const publicKey =
    ecdsaRecoverPrehashed(fromHex(signature), messageHash(hotkey, block_number)) ?? fail("InvalidIdentity")
  ensure(addressOf(publicKey) === evm_key, "InvalidRecoveredPublicKey")
  const block_associated = currentBlock(ctx)
  AssociatedEvmAddress.set(ctx, netuid, uid, [evm_key, block_associated])
  ctx.emit("SubtensorModule", "EvmKeyAssociated", { netuid, hotkey, evm_key, block_associated })
}
