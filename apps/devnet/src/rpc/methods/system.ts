import { defineMethod } from "../method.ts"

const constant = (name: string, value: unknown) => defineMethod({ names: [name], run: () => value })

/** What a node says of itself: that of a Subtensor localnet with one peerless authority. */
export const systemMethods = [
  constant("system_name", "Subtensor Node"),
  constant("system_version", "4.0.0-dev"),
  constant("system_chain", "Bittensor"),
  constant("system_chainType", "Local"),
  constant("system_properties", { ss58Format: 42, tokenDecimals: 9, tokenSymbol: "TAO" }),
  constant("system_health", { peers: 0, isSyncing: false, shouldHavePeers: false }),
  constant("system_nodeRoles", ["Authority"]),
  constant("system_peers", []),
  constant("system_reservedPeers", []),
  constant("system_localListenAddresses", []),
  defineMethod({
    names: ["system_syncState"],
    run: ({ chain }) => ({
      startingBlock: 0,
      currentBlock: chain.head.number,
      highestBlock: chain.head.number,
    }),
  }),
]
