import { createTrie, sr25519PublicKey, sr25519SecretFromSeed, sr25519Sign } from "@subforge/core"
import type { BuiltBlock, Header, Runtime, ShieldInput } from "../block/api.ts"
import { createRuntime } from "../block/runtime.ts"
import { fromHex, type Hex, toHex } from "../bytes.ts"
import type { AccountId } from "../frame/origin.ts"
import { productionProfile } from "../frame/profile.ts"
import type { RuntimeCall } from "../frame/runtime-call.ts"
import { Account } from "../generated/storage/system.ts"
import { localnetGenesisConfig } from "../pallets/subtensor/genesis/localnet.ts"
import { codec } from "../protocol/codecs.ts"
import type { Extensions, Implicit } from "../protocol/extrinsic/extensions.ts"
import { encodeExtrinsic } from "../protocol/extrinsic/extrinsic.ts"
import { signingPayload } from "../protocol/extrinsic/signing-payload.ts"
import { surface } from "../protocol/surface/spec424.ts"
import { State } from "../state/state.ts"

/** A key pair of the local network. */
export interface Signer {
  readonly account: AccountId
  readonly secret: Uint8Array
}

const signer = (seed: Hex): Signer => {
  const secret = sr25519SecretFromSeed(fromHex(seed))
  return { secret, account: toHex(sr25519PublicKey(secret)) }
}

/** `//Alice`, who is sudo. */
export const alice = signer("0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a")
/** `//Bob`. */
export const bob = signer("0x398f0c28f98885e046333d4a41c19cee4c37368a9832c6502f6cfd182e2aef89")
/** A key without balance. */
export const nobody = signer("0x4242424242424242424242424242424242424242424242424242424242424242")

const FIRST_SLOT = 147_000_000n
const SLOT_DURATION = 12_000n

/** A local chain for tests: builds blocks from calls, and signs them. */
export class TestChain {
  readonly runtime: Runtime = createRuntime({ profile: productionProfile })
  readonly state: State
  readonly genesisHash: Hex
  header: Header
  hash: Hex

  constructor() {
    const trie = createTrie()
    this.state = new State(trie, trie.empty)
    const { header, hash } = this.runtime.genesis(this.state, localnetGenesisConfig())
    this.genesisHash = hash
    this.header = header
    this.hash = hash
  }

  /** A signed extrinsic; what is not told is right for the next block. */
  sign(
    { account, secret }: Signer,
    call: RuntimeCall,
    changed: Partial<Extensions> & Partial<Implicit> = {},
  ): Uint8Array {
    const extensions: Extensions = {
      era: { type: "Immortal" },
      nonce: Account.get(this, account).nonce,
      tip: 0n,
      mode: "Disabled",
      ...changed,
    }
    const { specVersion, transactionVersion } = surface.data.runtimeVersion
    const callBytes = codec<RuntimeCall>("RuntimeCall").encode(call)
    const payload = signingPayload(callBytes, extensions, {
      specVersion,
      transactionVersion,
      genesisHash: this.genesisHash,
      mortalityHash: this.genesisHash,
      ...changed,
    })
    const value = toHex(sr25519Sign(secret, payload, new Uint8Array(32)))
    return encodeExtrinsic({
      preamble: {
        type: "Signed",
        version: 4,
        address: { type: "Id", value: account },
        signature: { type: "Sr25519", value },
        extensions,
      },
      callBytes,
    })
  }

  /** Builds the next block with the extrinsics. */
  next(extrinsics: readonly Uint8Array[] = [], shield?: ShieldInput): BuiltBlock {
    const slot = FIRST_SLOT + BigInt(this.header.number) + 1n
    const built = this.runtime.buildBlock(this.state, this.header, this.hash, {
      slot,
      timestamp: slot * SLOT_DURATION,
      extrinsics,
      shield,
    })
    this.header = built.header
    this.hash = built.hash
    return built
  }

  validate(bytes: Uint8Array) {
    return this.runtime.validate(this.state, bytes, "External", this.hash)
  }
}

/** `Balances.transfer_allow_death`. */
export const transferCall = (to: AccountId, value: bigint): RuntimeCall => ({
  pallet: "Balances",
  name: "transfer_allow_death",
  args: { dest: { type: "Id", value: to }, value },
})
