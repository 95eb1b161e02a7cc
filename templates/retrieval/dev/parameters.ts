import type { ParameterChange } from "@subforge/subnet-kit/local"

/** Blocks from one epoch to the next while developing; a real subnet has 360. */
export const tempo = 20

/** Seconds between blocks while developing; a real chain takes 12. */
export const secondsPerBlock = 0.25

/** What `npm run dev` changes of the chain's own defaults, and why. */
export const parameterChanges: readonly ParameterChange[] = [
  {
    by: "root",
    name: "sudo_set_tempo",
    args: { tempo },
    why: "an epoch every few seconds instead of 72 minutes",
  },
  {
    by: "root",
    name: "sudo_set_weights_set_rate_limit",
    args: { weights_set_rate_limit: 0 },
    why: "100 blocks between two set_weights would be five of these epochs",
  },
  {
    by: "owner",
    name: "sudo_set_commit_reveal_weights_enabled",
    args: { enabled: false },
    why: "weights act at the next epoch, so that you see at once what you changed",
  },
  {
    by: "root",
    name: "sudo_set_subnet_emission_enabled",
    args: { enabled: true },
    why: "a new subnet's pool gets no TAO until root says so",
  },
]
