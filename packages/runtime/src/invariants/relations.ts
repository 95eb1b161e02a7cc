import type { HasState } from "../frame/storage.ts"
import {
  ChildKeys,
  NetworksAdded,
  OwnedHotkeys,
  Owner,
  ParentKeys,
  TotalNetworks,
} from "../generated/storage/subtensor-module.ts"
import { U64_MAX } from "../saturating.ts"
import type { Findings } from "./violation.ts"

const WHOLE = U64_MAX

/** Genesis gives subnet 1's first uid to this account without writing it among owned hotkeys. */
const NOBODY = `0x${"00".repeat(32)}`

/** Owners and hotkeys, parents and children name each other; the count of networks is theirs. */
export const relations = (ctx: HasState, findings: Findings): void => {
  for (const [[hotkey], coldkey] of Owner.entries(ctx)) {
    findings.require(
      hotkey === NOBODY || OwnedHotkeys.get(ctx, coldkey).includes(hotkey),
      "owners.inverse",
      () => `${coldkey} owns ${hotkey}, which its OwnedHotkeys leave out`,
    )
  }
  for (const [[coldkey], hotkeys] of OwnedHotkeys.entries(ctx)) {
    findings.require(
      new Set(hotkeys).size === hotkeys.length,
      "owners.unique",
      () => `OwnedHotkeys of ${coldkey} name a hotkey twice`,
    )
  }
  for (const [[parent, netuid], children] of ChildKeys.entries(ctx)) {
    const sum = children.reduce((total, [proportion]) => total + proportion, 0n)
    findings.require(
      sum <= WHOLE,
      "children.sum",
      () => `${parent} on ${netuid} gives away ${sum} of ${WHOLE}`,
    )
    for (const [proportion, child] of children) {
      findings.require(
        ParentKeys.get(ctx, child, netuid).some(([share, key]) => key === parent && share === proportion),
        "children.inverse",
        () => `${child} on ${netuid} does not know its parent ${parent}`,
      )
    }
  }
  const added = [...NetworksAdded.entries(ctx)].length
  const counted = TotalNetworks.get(ctx)
  findings.require(added === counted, "networks.count", () => `${added} networks, ${counted} counted`)
}
