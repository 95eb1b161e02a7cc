import { defineMethod } from "../method.ts"

/** The chain's identity, by the new JSON-RPC interface. */
export const chainSpecMethods = [
  defineMethod({ names: ["chainSpec_v1_chainName"], run: () => "Bittensor" }),
  defineMethod({ names: ["chainSpec_v1_genesisHash"], run: ({ chain }) => chain.genesis.hash }),
  defineMethod({
    names: ["chainSpec_v1_properties"],
    run: () => ({ ss58Format: 42, tokenDecimals: 9, tokenSymbol: "TAO" }),
  }),
]
