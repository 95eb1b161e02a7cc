import type { ChildSpec } from "@subforge/subnet-kit/local"
import { developmentSecret, type Player } from "./cast.ts"

/** The network that programs are started for. */
export interface Network {
  readonly url: string
  readonly netuid: number
}

/** The program of an honest miner. */
export const minerProgram = new URL("../src/miner.ts", import.meta.url).href

const validatorProgram = new URL("../src/validator.ts", import.meta.url).href

/** How a player's program is started. */
export const programOf = (
  network: Network,
  player: Player,
  program: string,
  env: Readonly<Record<string, string>>,
): ChildSpec => ({
  name: player.name,
  program,
  env: {
    SUBFORGE_CHAIN: network.url,
    SUBFORGE_NETUID: String(network.netuid),
    SUBFORGE_HOTKEY: player.hotkeyUri,
    SUBFORGE_DETERMINISTIC: "true",
    ...env,
  },
})

/** How a validator is started, with a secret of its own. */
export const validatorOf = (network: Network, validator: Player): ChildSpec =>
  programOf(network, validator, validatorProgram, { SUBFORGE_SECRET: developmentSecret(validator.name) })
