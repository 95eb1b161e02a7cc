import { sr25519DeriveHard, sr25519PublicKey, sr25519SecretFromSeed, sr25519Sign } from "@subforge/core"
import type { RunningDevnet } from "@subforge/devnet"
import {
  codec,
  encodeExtrinsic,
  type Hex,
  type RuntimeCall,
  signingPayload,
  surface,
} from "@subforge/runtime/protocol"
import { toHex } from "../conformance/hex.ts"

/** A key that signs without randomness, so that every run makes the same chain. */
export type Signer = { readonly secret: Uint8Array; readonly account: Hex }

/** The phrase of all development chains, as its 32-byte mini-secret. */
const DEV_SEED = Buffer.from("fac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e", "hex")

/** `//Alice` and her like, known to every development chain. */
export function devSigner(name: string): Signer {
  const junction = new Uint8Array(32)
  junction.set([name.length << 2, ...Buffer.from(name)])
  const secret = sr25519DeriveHard(sr25519SecretFromSeed(DEV_SEED), junction)
  return { secret, account: toHex(sr25519PublicKey(secret)) as Hex }
}

/** An immortal extrinsic, signed; ready to be submitted. */
export function signedTransaction(
  devnet: RunningDevnet,
  signer: Signer,
  nonce: number,
  call: RuntimeCall,
): Uint8Array {
  const callBytes = codec("RuntimeCall").encode(call)
  const extensions = { era: { type: "Immortal" }, nonce, tip: 0n, mode: "Disabled" } as const
  const genesisHash = devnet.chain.genesis.hash
  const { specVersion, transactionVersion } = surface.data.runtimeVersion
  const payload = signingPayload(callBytes, extensions, {
    specVersion,
    transactionVersion,
    genesisHash,
    mortalityHash: genesisHash,
  })
  const value = toHex(sr25519Sign(signer.secret, payload, new Uint8Array(32))) as Hex
  const address = { type: "Id", value: signer.account } as const
  const signature = { type: "Sr25519", value } as const
  return encodeExtrinsic({
    preamble: { type: "Signed", version: 4, address, signature, extensions },
    callBytes,
  })
}
