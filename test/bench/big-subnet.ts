import { type Hex, storageLayout } from "@subforge/runtime/protocol"

/** Raw storage of a subnet that is full: what `System.set_storage` takes. */
type Items = [key: Uint8Array, value: Uint8Array][]

const VALIDATORS = 64
const NEURONS = 256
const STAKE = 1_000_000_000_000n

function account(prefix: number, index: number): Hex {
  return `0x${prefix.toString(16).padStart(2, "0")}${index.toString(16).padStart(62, "0")}`
}

/**
 * The given subnet with 256 neurons, of which 64 are validators that weight every miner, and one epoch every 360 blocks.
 * Weights are plain, so that nothing but the epoch itself is in the way.
 */
export function fullSubnet(netuid: number): Items {
  const items: Items = []
  const put = (item: string, keys: readonly unknown[], value: unknown) => {
    const layout = storageLayout("SubtensorModule", item)
    items.push([layout.key(keys), layout.value.encode(value)])
  }
  const uids = Array.from({ length: NEURONS }, (_, uid) => uid)
  const u16 = () => new Uint16Array(NEURONS)
  put("SubnetworkN", [netuid], NEURONS)
  put("MaxAllowedUids", [netuid], NEURONS)
  put("MaxAllowedValidators", [netuid], VALIDATORS)
  put("Tempo", [netuid], 360)
  put("CommitRevealWeightsEnabled", [netuid], false)
  put("Yuma3On", [netuid], true)
  for (const item of ["Consensus", "Incentive", "Dividends", "ValidatorTrust", "StakeWeight"])
    put(item, [netuid], u16())
  put("PendingServerEmission", [netuid], 180n * STAKE)
  put("PendingValidatorEmission", [netuid], 180n * STAKE)
  put("Emission", [netuid], new BigUint64Array(NEURONS))
  put("LastUpdate", [netuid], new BigUint64Array(NEURONS).fill(1n))
  put(
    "Active",
    [netuid],
    uids.map(() => true),
  )
  put(
    "ValidatorPermit",
    [netuid],
    uids.map((uid) => uid < VALIDATORS),
  )
  for (const uid of uids) {
    const [hotkey, coldkey] = [account(0x11, uid), account(0x22, uid)]
    put("Keys", [netuid, uid], hotkey)
    put("Uids", [netuid, hotkey], uid)
    put("IsNetworkMember", [hotkey, netuid], true)
    put("Owner", [hotkey], coldkey)
    put("OwnedHotkeys", [coldkey], [hotkey])
    if (uid >= VALIDATORS) continue
    put("TotalHotkeyAlpha", [hotkey, netuid], STAKE + BigInt(uid))
    put("TotalHotkeySharesV2", [hotkey, netuid], { mantissa: 10n ** 21n, exponent: -9n })
    put("AlphaV2", [hotkey, coldkey, netuid], { mantissa: 10n ** 21n, exponent: -9n })
    const miners = uids.slice(VALIDATORS)
    put(
      "Weights",
      [netuid, uid],
      miners.map((miner) => [miner, 1 + ((miner * 7919 + uid * 104_729) % 65_535)] as const),
    )
  }
  return items
}
