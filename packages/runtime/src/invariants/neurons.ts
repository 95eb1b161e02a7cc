import type { HasState } from "../frame/storage.ts"
import {
  Active,
  Bonds,
  Consensus,
  Dividends,
  Emission,
  Incentive,
  IsNetworkMember,
  Keys,
  LastUpdate,
  MaxAllowedUids,
  MechanismCountCurrent,
  NetworksAdded,
  SubnetworkN,
  Uids,
  ValidatorPermit,
  ValidatorTrust,
  Weights,
} from "../generated/storage/subtensor-module.ts"
import { mechanismIndex } from "../pallets/subtensor/subnet/mechanisms.ts"
import type { Findings } from "./violation.ts"

const perSubnet = { Active, Consensus, Dividends, Emission, ValidatorPermit, ValidatorTrust }

/** Uids are 0..n-1 with one hotkey each, both ways round; every vector and matrix fits them. */
export const neurons = (ctx: HasState, findings: Findings): void => {
  for (const [[netuid]] of NetworksAdded.entries(ctx)) {
    const n = SubnetworkN.get(ctx, netuid)
    const max = MaxAllowedUids.get(ctx, netuid)
    findings.require(n <= max, "uids.limit", () => `netuid ${netuid} has ${n} uids of at most ${max}`)
    keys(ctx, netuid, n, findings)
    if (netuid === 0) continue
    for (const [name, cell] of Object.entries(perSubnet)) {
      const { length } = cell.get(ctx, netuid) as ArrayLike<unknown>
      findings.require(
        length <= n,
        "vectors.length",
        () => `${name}[${netuid}] has ${length} entries of ${n}`,
      )
    }
    for (let mechanism = 0; mechanism < MechanismCountCurrent.get(ctx, netuid); mechanism++) {
      matrices(ctx, mechanismIndex(netuid, mechanism), n, findings)
    }
  }
}

const keys = (ctx: HasState, netuid: number, n: number, findings: Findings): void => {
  const seen = new Set<string>()
  const uids: number[] = []
  for (const [[, uid], hotkey] of Keys.entries(ctx, netuid)) {
    uids.push(uid)
    findings.require(!seen.has(hotkey), "hotkeys.unique", () => `${hotkey} has two uids on netuid ${netuid}`)
    seen.add(hotkey)
    const back = Uids.find(ctx, netuid, hotkey)
    findings.require(back === uid, "uids.inverse", () => `${hotkey} on ${netuid}: Keys ${uid}, Uids ${back}`)
    findings.require(
      IsNetworkMember.get(ctx, hotkey, netuid),
      "members",
      () => `${hotkey} has uid ${uid} on ${netuid} and is no member`,
    )
  }
  uids.sort((a, b) => a - b)
  findings.require(
    uids.length === n && uids.every((uid, i) => uid === i),
    "uids.contiguous",
    () => `netuid ${netuid} of ${n} neurons has the uids ${uids.join(" ")}`,
  )
  const inverse = [...Uids.entries(ctx, netuid)].length
  findings.require(inverse === n, "uids.count", () => `netuid ${netuid}: ${inverse} in Uids, ${n} neurons`)
}

const matrices = (ctx: HasState, index: number, n: number, findings: Findings): void => {
  for (const [name, { length }] of [
    ["Incentive", Incentive.get(ctx, index)],
    ["LastUpdate", LastUpdate.get(ctx, index)],
  ] as const) {
    findings.require(length <= n, "vectors.length", () => `${name}[${index}] has ${length} entries of ${n}`)
  }
  for (const [name, cell] of [
    ["Weights", Weights],
    ["Bonds", Bonds],
  ] as const) {
    for (const [[, uid], row] of cell.entries(ctx, index)) {
      findings.require(uid < n, "rows.uid", () => `${name}[${index}][${uid}]: there are ${n} neurons`)
      const columns = new Set(row.map(([column]) => column))
      findings.require(
        row.every(([column]) => column < n),
        "rows.column",
        () => `${name}[${index}][${uid}] names a uid beyond the ${n} neurons`,
      )
      findings.require(
        columns.size === row.length,
        "rows.unique",
        () => `${name}[${index}][${uid}] names a uid twice`,
      )
    }
  }
}
