import type { ProxyType } from "../../generated/types.ts"

/** Every kind of proxy by its number on the chain. */
export const PROXY_TYPES: readonly ProxyType[] = [
  "Any",
  "Owner",
  "NonCritical",
  "NonTransfer",
  "Senate",
  "NonFungible",
  "Triumvirate",
  "Governance",
  "Staking",
  "Registration",
  "Transfer",
  "SmallTransfer",
  "RootWeights",
  "ChildKeys",
  "SudoUncheckedSetCode",
  "SwapHotkey",
  "SubnetLeaseBeneficiary",
  "RootClaim",
]

const DEPRECATED: ReadonlySet<ProxyType> = new Set(["Triumvirate", "Senate", "Governance", "RootWeights"])

export const proxyTypeIndex = (type: ProxyType): number => PROXY_TYPES.indexOf(type)

export const isDeprecated = (type: ProxyType): boolean => DEPRECATED.has(type)

/** Whether whoever holds the first kind may hand out the second: `InstanceFilter::is_superset`. */
export const isSuperset = (type: ProxyType, other: ProxyType): boolean => {
  if (type === other || type === "Any") return true
  if (other === "Any") return false
  if (type === "NonTransfer") return other !== "Transfer" && other !== "SmallTransfer"
  return type === "Transfer" && other === "SmallTransfer"
}
