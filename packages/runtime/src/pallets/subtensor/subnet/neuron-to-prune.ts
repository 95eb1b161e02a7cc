import type { Context } from "../../../frame/context.ts"
import {
  BlockAtRegistration,
  Emission,
  Keys,
  MinNonImmuneUids,
  SubnetworkN,
} from "../../../generated/storage/subtensor-module.ts"
import { immortalNeurons } from "./immortal-neurons.ts"
import { isNeuronImmune } from "./neurons.ts"

interface Candidate {
  readonly uid: number
  readonly emission: bigint
  readonly registered: bigint
}

/** Less emission loses, then older registration, then lower uid. */
const worse = (a: Candidate, b: Candidate | undefined): Candidate => {
  if (b === undefined) return a
  if (a.emission !== b.emission) return a.emission < b.emission ? a : b
  if (a.registered !== b.registered) return a.registered < b.registered ? a : b
  return a.uid < b.uid ? a : b
}

/** The uid that a new neuron takes in a full subnet; undefined when every neuron is immortal or must stay. */
export const neuronToPrune = (ctx: Context, netuid: number): number | undefined => {
  const immortal = new Set(immortalNeurons(ctx, netuid).map(({ hotkey }) => hotkey))
  const emissions = Emission.get(ctx, netuid)
  let worstImmune: Candidate | undefined
  let worstOther: Candidate | undefined
  let others = 0
  for (let uid = 0; uid < SubnetworkN.get(ctx, netuid); uid++) {
    const hotkey = Keys.find(ctx, netuid, uid)
    if (hotkey === undefined || immortal.has(hotkey)) continue
    const registered = BlockAtRegistration.get(ctx, netuid, uid)
    const candidate: Candidate = { uid, emission: emissions[uid] ?? 0n, registered }
    if (isNeuronImmune(ctx, netuid, uid)) worstImmune = worse(candidate, worstImmune)
    else {
      others += 1
      worstOther = worse(candidate, worstOther)
    }
  }
  if (worstOther !== undefined && others > MinNonImmuneUids.get(ctx, netuid)) return worstOther.uid
  return worstImmune?.uid
}
