import { type Player, player } from "../dev/cast.ts"
import { minerProgram } from "../dev/programs.ts"

/** A miner of the demo: what it is called, what it does, and how it is started. */
export interface MinerRole extends Player {
  readonly kind: "honest" | "cheater"
  readonly does: string
  readonly program: string
  readonly env: Readonly<Record<string, string>>
}

const honest = (name: string, quality: number, env: Readonly<Record<string, string>> = {}): MinerRole => ({
  ...player(name),
  kind: "honest",
  does: quality === 1 ? "indexes every term" : `indexes ${quality * 100} % of the terms`,
  program: minerProgram,
  env: { MINER_QUALITY: String(quality), ...env },
})

const copycat = player("copycat")
const excellent = honest("excellent", 1, { MINER_FRIENDS: copycat.hotkey.address })

export const owner = player("owner")

export const validators = ["validator-1", "validator-2"].map((name) => ({ ...player(name), stakeTao: 300 }))

export const miners: readonly MinerRole[] = [
  excellent,
  honest("good", 0.6),
  honest("poor", 0.25),
  {
    ...player("lazy"),
    kind: "cheater",
    does: "gives the same answer to everything",
    program: new URL("./lazy-miner.ts", import.meta.url).href,
    env: {},
  },
  {
    ...copycat,
    kind: "cheater",
    does: `passes questions on to ${excellent.name}, its friend`,
    program: new URL("./copycat-miner.ts", import.meta.url).href,
    env: { COPYCAT_FRIEND: excellent.hotkey.address },
  },
]
