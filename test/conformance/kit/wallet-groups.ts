import { keyFromSeed, keyFromUri } from "@subforge/subnet-kit/wallet"
import { Result } from "effect"
import type { Core } from "../core.ts"
import { compareCases, type Group, runCases } from "../group.ts"
import { fromHex, toHex } from "../hex.ts"

type Keys = { readonly ss58Address: string; readonly publicKey: string; readonly secretSeed: string }

type WalletKeyfile = { readonly path: string; readonly encrypted: boolean; readonly hex: string }

/** Keys of a mnemonic and a seed, and the files that wallets write of them. */
export type WalletFile = {
  readonly mnemonic: string
  readonly expected: Keys
  readonly ed25519_same_mnemonic: Keys
  readonly seed_07x32_sr25519: Omit<Keys, "secretSeed">
  readonly files: readonly WalletKeyfile[]
}

const SEVENS = new Uint8Array(32).fill(7)

const shown = (key: ReturnType<typeof keyFromUri>) => {
  const { address, publicKey } = Result.getOrThrow(key)
  return [address, publicKey]
}

function keyCases(core: Core, file: WalletFile) {
  const { expected, ed25519_same_mnemonic: ed25519, seed_07x32_sr25519: sevens } = file
  return [
    { expected: [expected.ss58Address, expected.publicKey], got: shown(keyFromUri(file.mnemonic)) },
    { expected: [expected.ss58Address, expected.publicKey], got: shown(keyFromUri(expected.secretSeed)) },
    { expected: [sevens.ss58Address, sevens.publicKey], got: shown(keyFromSeed(SEVENS)) },
    {
      expected: [ed25519.secretSeed, ed25519.publicKey],
      got: [
        toHex(core.mnemonicToSeed(file.mnemonic).subarray(0, 32)),
        toHex(core.ed25519PublicKey(fromHex(ed25519.secretSeed))),
      ],
    },
  ]
}

const SEED = /^0x[0-9a-f]{64}$/

/** The secret of a plain file gives the key it names: its seed, or the private key where that is no seed. */
function fileCase(core: Core, { path, encrypted, hex }: WalletKeyfile) {
  if (encrypted) return { failure: `${path}: no implementation of encrypted keyfiles` }
  const file = JSON.parse(Buffer.from(hex, "hex").toString("utf8"))
  if (SEED.test(file.secretSeed)) {
    return { expected: [file.ss58Address, file.publicKey], got: shown(keyFromUri(file.secretSeed)) }
  }
  if (file.privateKey === undefined) return { listed: `${path}: names a public key only` }
  return { expected: file.publicKey, got: toHex(core.sr25519PublicKey(fromHex(file.privateKey))) }
}

/** Keys derived as wallets do, and their files. */
export function walletGroups(file: WalletFile, tags: readonly string[]): Group[] {
  const named = { tags: ["wallet", ...tags] }
  return [
    { ...named, name: "wallet.keys", run: (core) => compareCases(keyCases(core, file), (entry) => entry) },
    { ...named, name: "wallet.files", run: (core) => runCases(file.files, (entry) => fileCase(core, entry)) },
  ]
}
