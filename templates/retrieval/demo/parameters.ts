import type { ParameterChange } from "@subforge/subnet-kit/local"

/** Everything that the demo changes of the chain's own defaults. Tempo and all rate limits stay as they are. */
export const parameterChanges: readonly ParameterChange[] = [
  {
    by: "owner",
    name: "sudo_set_commit_reveal_weights_enabled",
    args: { enabled: false },
    why: "commit-reveal is on by default and would show these weights an epoch later",
  },
  {
    by: "root",
    name: "sudo_set_subnet_emission_enabled",
    args: { enabled: true },
    why: "a new subnet's pool gets no TAO until root enables it",
  },
]

/** What else differs from a real network, without being a parameter of the chain. */
export const localArrangements: readonly string[] = [
  "miners publish 0.0.0.0, since serve_axon refuses 127.0.0.1; the kit dials it as loopback on a local chain",
  "blocks are made when they are needed: an epoch of 360 blocks is jumped over, not waited for",
]
