import { orderedRoot } from "@subforge/core"
import { type Hex, toHex } from "../bytes.ts"
import { Context } from "../frame/context.ts"
import type { GenesisConfig } from "../frame/genesis.ts"
import { none } from "../frame/origin.ts"
import { storagePrefix } from "../protocol/storage-key/layout.ts"
import { surface } from "../protocol/surface/spec424.ts"
import type { State } from "../state/state.ts"
import type { Genesis, Header } from "./api.ts"
import { encodeHeader, headerHash } from "./header.ts"
import type { Machinery } from "./machinery.ts"

const ZERO_HASH: Hex = `0x${"00".repeat(32)}`

/** Storage versions of the pallets at genesis; those left out are at 0. */
const STORAGE_VERSIONS: Readonly<Record<string, number>> = {
  Balances: 1,
  Grandpa: 5,
  Scheduler: 4,
  Preimage: 1,
  Multisig: 1,
  SubtensorModule: 7,
}

const writeStorageVersions = (ctx: Context): void => {
  for (const { name, data } of surface.pallets) {
    const version = STORAGE_VERSIONS[name] ?? 0
    const key = storagePrefix(data.storagePrefix ?? name, ":__STORAGE_VERSION__:")
    ctx.state.setRaw(key, Uint8Array.of(version & 255, version >> 8))
  }
}

/**
 * Writes block 0: every pallet's part in the runtime's order, storage versions, then what the configuration adds.
 * Throws a `RangeError` on a state that holds anything.
 */
export const buildGenesis = (machinery: Machinery, state: State, config: GenesisConfig): Genesis => {
  if (state.root !== state.trie.empty) {
    throw new RangeError(
      "genesis: expected an empty state, new State(trie, trie.empty); got one with storage",
    )
  }
  const { registry, dispatch, profile } = machinery
  const block = {
    number: 0,
    parentHash: ZERO_HASH,
    author: undefined,
    phase: { type: "Initialization" },
    events: [],
  } as const
  const ctx = new Context(state, { ...block, events: [] }, profile, dispatch, none)
  for (const { genesis } of registry.pallets) genesis?.(ctx, config)
  writeStorageVersions(ctx)
  config.build?.(ctx)
  for (const [key, value] of config.raw ?? []) state.setRaw(key, value)
  const header: Header = {
    parentHash: ZERO_HASH,
    number: 0,
    stateRoot: toHex(state.trie.rootHash(state.commit())),
    extrinsicsRoot: toHex(orderedRoot([], 0)),
    digest: [],
  }
  const headerBytes = encodeHeader(header)
  return { header, headerBytes, hash: headerHash(headerBytes) }
}
