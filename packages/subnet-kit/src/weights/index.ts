/** From scores to the u16 vector that goes on chain. */
export { decideWeights, defaultWeightPolicy, type WeightDecision, WeightPolicy } from "./policy.ts"
export { maxWeight, quantise, type WeightVector } from "./quantise.ts"
