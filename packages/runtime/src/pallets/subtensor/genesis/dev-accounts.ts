import type { Hex } from "../../../bytes.ts"

/** sr25519 public keys of the development seeds `//Alice`, `//Bob` and so on. */
export const ALICE: Hex = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"
export const BOB: Hex = "0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48"
export const CHARLIE: Hex = "0x90b5ab205c6974c9ea841be688864633dc9ca8a357843eeacf2314649965fe22"
export const DAVE: Hex = "0x306721211d5404bd9da88e0204360a1a9ab8b87c66c1bc2fcdd37f3c2222cc20"
export const EVE: Hex = "0xe659a7a1628cdd93febc04a4e0646ea20e9f5f0ce097d9a05290d4a9e054df4e"
export const FERDIE: Hex = "0x1cbd2d43530a44705ad088af313e18f80b53ef16b36177cd4b77b846f2a5f07c"
export const ONE: Hex = "0xac859f8a216eeb1b320b4c76d118da3d7407fa523484d0a980126d3b4d0d220a"
export const TWO: Hex = "0x1254f7017f0b8347ce7ab14f96d818802e7e9e0c0d1b7c9acb3c726b080e7a03"
export const THREE: Hex = "0x9026941b7aa2328a8c5ea4e25bb747a2bf92a066fae0cc3722faf58cf44d3502"

/** `//Alice_hk`: root's owner hotkey in the fast build. */
export const ALICE_HOTKEY: Hex = "0x506c5a28f51e841b4df26ace64a23d69057fefda24bc9a53cb74197f901e7128"

/** Accounts that stand for the EVM development addresses of the same names. */
export const ALITH: Hex = "0xa02a00e549cb104f710d3fe6f2f83e91524d2a40c4ed831658a120883077f9a9"
export const BALTATHAR: Hex = "0xcaf8959d3c25429e5797758aa16e326839c744a374c3157fdad86e65458f6c59"

/** Keys of a block author: sr25519 for Aura, ed25519 for Grandpa. */
export interface Authority {
  readonly aura: Hex
  readonly grandpa: Hex
}

/** The validators of the local network, `//One`, `//Two` and `//Three`. */
export const AUTHORITIES: readonly Authority[] = [
  { aura: ONE, grandpa: "0x16f97016bbea8f7b45ae6757b49efc1080accc175d8f018f9ba719b60b0815e4" },
  { aura: TWO, grandpa: "0x5079bcd20fd97d7d2f752c4607012600b401950260a91821f73e692071c82bf5" },
  { aura: THREE, grandpa: "0xecccf9cddf1b329b7c6554e78b0a34ba760de390e351b0ee450a42955fb18470" },
]
