// A jump of 360 blocks over the epoch of a full subnet: 256 neurons, 64 validators that weight every miner.
import assert from "node:assert/strict"
import { Devnet } from "@subforge/devnet"
import { storageLayout } from "@subforge/runtime/protocol"
import { fromHex, toHex } from "../../conformance/hex.ts"
import { fullSubnet } from "../big-subnet.ts"
import { report } from "../figure.ts"
import { median } from "../measure.ts"
import { devSigner, signedTransaction } from "../transaction.ts"

const NETUID = 1
const BLOCKS = 360
const ROUNDS = 5

const devnet = await Devnet.start({ sealing: { type: "manual" } })
const call = { pallet: "System", name: "set_storage", args: { items: fullSubnet(NETUID) } } as const
const sudo = { pallet: "Sudo", name: "sudo", args: { call } } as const
assert.ok(devnet.chain.submit(signedTransaction(devnet, devSigner("Alice"), 0, sudo)).ok)
const { extrinsics } = await devnet.mine()
assert.ok(extrinsics.every(({ error }) => error === undefined))

async function incentives(): Promise<Uint16Array> {
  const layout = storageLayout("SubtensorModule", "Incentive")
  const bytes = (await devnet.request("state_getStorage", [toHex(layout.key([NETUID]))])) as string
  return layout.value.decode(fromHex(bytes)) as Uint16Array
}

assert.ok((await incentives()).every((value) => value === 0))
const home = devnet.snapshot()
const times: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  const started = performance.now()
  const { header } = await devnet.mine(BLOCKS)
  times.push(performance.now() - started)
  assert.equal(header.number, BLOCKS + 1)
  const sum = (await incentives()).reduce((total, value) => total + value, 0)
  assert.ok(sum > 65_000 && sum <= 65_535, "the epoch gave incentives")
  devnet.revert(home)
}
report({
  name: `jump of ${BLOCKS} blocks with an epoch of 256 neurons`,
  value: median(times),
  unit: "ms",
  budget: 100,
})
devnet.stop()
