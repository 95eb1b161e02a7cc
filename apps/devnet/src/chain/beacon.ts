import {
  blake2b256,
  drandPublicKey,
  drandSign,
  sha256,
  sr25519PublicKey,
  sr25519SecretFromSeed,
  sr25519Sign,
} from "@subforge/core"
import type { GenesisConfig } from "@subforge/runtime"
import { toHex } from "@subforge/runtime/bytes"
import {
  codec,
  encodeExtrinsic,
  type RuntimeCall,
  type ScaleTypes,
  storageLayout,
} from "@subforge/runtime/protocol"

const text = new TextEncoder()
const SECRET = blake2b256(text.encode("subforge devnet beacon")).fill(0, 0, 1)
const CHAIN_HASH = blake2b256(text.encode("subforge devnet beacon, chain hash"))
const NO_RANDOMNESS = new Uint8Array(32)

const config = storageLayout("Drand", "BeaconConfig")
const payloadCodec = codec("PulsesPayload<MultiSigner, u32>")

/**
 * A randomness beacon of the devnet's own, with the rounds and the scheme of drand's quicknet, and the off-chain
 * worker that carries its pulses in. Its secret is fixed, so that two runs make the same blocks: whatever is sealed to
 * a round of it is no secret.
 */
export class Beacon {
  #publicKey: Uint8Array | undefined
  readonly #worker = sr25519SecretFromSeed(blake2b256(text.encode("subforge devnet worker")))

  /** 96 bytes; also in storage, as `BeaconConfig`. */
  get publicKey(): Uint8Array {
    this.#publicKey ??= drandPublicKey(SECRET)
    return this.#publicKey
  }

  /** The genesis with this beacon in place of quicknet. */
  adopt(genesis: GenesisConfig): GenesisConfig {
    const quicknet = config.value.decode(config.fallback as Uint8Array) as ScaleTypes["BeaconConfiguration"]
    const metadata = { ...quicknet.metadata, beacon_id: text.encode("devnet") }
    const ours = {
      ...quicknet,
      public_key: this.publicKey,
      hash: CHAIN_HASH,
      group_hash: CHAIN_HASH,
      metadata,
    }
    return { ...genesis, raw: [[config.key([]), config.value.encode(ours)], ...(genesis.raw ?? [])] }
  }

  /** `write_pulse` of one round, as the off-chain worker submits it after block `block`. */
  pulse(round: bigint, block: number): Uint8Array {
    const signature = drandSign(SECRET, round)
    const pulses_payload = {
      block_number: block,
      pulses: [{ round, randomness: sha256(signature), signature }],
      public: { type: "Sr25519", value: toHex(sr25519PublicKey(this.#worker)) },
    } as const
    const proof = sr25519Sign(this.#worker, payloadCodec.encode(pulses_payload), NO_RANDOMNESS)
    const call: RuntimeCall = {
      pallet: "Drand",
      name: "write_pulse",
      args: { pulses_payload, signature: { type: "Sr25519", value: toHex(proof) } },
    }
    return encodeExtrinsic({
      preamble: { type: "Bare", version: 5 },
      callBytes: codec("RuntimeCall").encode(call),
    })
  }
}
