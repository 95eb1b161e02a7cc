// What the frame costs: a storage read, a write, an event, a dispatch, on the state of 8 full subnets.
import assert from "node:assert/strict"
import { type Context, cellOfKey, type RuntimeCall, signed } from "@subforge/runtime/engine"
import { type Hex, storageLayout } from "@subforge/runtime/protocol"
import { report } from "../figure.ts"
import { MainnetChain } from "../mainnet-chain.ts"
import { millisecondsPerCall } from "../measure.ts"

const SUBNETS = 8
const NEURONS = 256
const VALIDATORS = 64
const ROUNDS = 40
const NANOSECONDS = 1e6
const ADD_STAKE_BUDGET_MS = 0.05
const AMOUNT = 1_000_000_000n

const chain = new MainnetChain({ subnets: SUBNETS })
while (chain.header.number < 3) chain.next()
const home = chain.state.root

const layout = storageLayout("SubtensorModule", "TotalHotkeyAlpha")
const cell = cellOfKey(layout.prefix) ?? assert.fail("the storage item is known")
/** Hotkey and subnet of every neuron. */
const keys = Array.from({ length: SUBNETS * NEURONS }, (_, i) => {
  const netuid = 1 + (i % SUBNETS)
  return [chain.read("Keys", netuid, Math.floor(i / SUBNETS)) as Hex, netuid] as const
})

/** Median milliseconds of one of the things that `run` does once for each key and counts. */
function each(run: () => number, reset: () => void): number {
  const milliseconds = millisecondsPerCall(ROUNDS, run, (done) => {
    assert.equal(done, keys.length)
    reset()
  })
  return milliseconds / keys.length
}

const inNanoseconds = (name: string, run: () => number, reset: () => void): void =>
  report({ name, value: NANOSECONDS * each(run, reset), unit: "ns" })

const nothing = () => {}
const cold = () => chain.state.reset(home)

function readAll(): number {
  let found = 0
  for (const args of keys) if ((chain.state.peek(cell, args)?.read() as bigint) > 0n) found++
  return found
}

chain.state.reset(home)
inNanoseconds("storage read, from the trie", readAll, cold)
inNanoseconds("storage read, read before", readAll, nothing)

let mark = chain.state.mark()
let value = 1n
inNanoseconds(
  "storage write",
  () => {
    for (const args of keys) chain.state.write(chain.state.entry(cell, args), ++value, undefined)
    return keys.length
  },
  () => {
    assert.equal(chain.state.entry(cell, keys.at(-1) as readonly unknown[]).read(), value)
    chain.state.rollback(mark)
  },
)
inNanoseconds(
  "storage write, its part of a root included",
  () => {
    for (const args of keys) chain.state.write(chain.state.entry(cell, args), ++value, undefined)
    chain.state.commit()
    return keys.length
  },
  () => {
    assert.equal(chain.read("TotalHotkeyAlpha", ...(keys.at(-1) as readonly unknown[])), value)
    chain.state.trie.release(chain.state.root)
    cold()
    readAll()
  },
)

cold()
const ctx: Context = chain.open()
mark = chain.state.mark()
inNanoseconds(
  "event",
  () => {
    for (const [hotkey, netuid] of keys) {
      ctx.emit("SubtensorModule", "NeuronRegistered", [netuid, 1, hotkey])
    }
    return ctx.block.events.length
  },
  () => {
    ctx.block.events.length = 0
  },
)

const who = signed(chain.read("Owner", keys[0]?.[0] as Hex) as Hex)
const remark: RuntimeCall = { pallet: "System", name: "remark", args: { remark: new Uint8Array() } }
inNanoseconds(
  "dispatch of a call that does nothing",
  () => {
    let done = 0
    for (let i = 0; i < keys.length; i++) if (ctx.dispatch(ctx, who, remark).ok) done++
    return done
  },
  nothing,
)

/** Every validator's owner stakes to its own hotkey on every subnet, again and again. */
const staking = keys.map(([, netuid], i) => {
  const hotkey = keys[(i % VALIDATORS) * SUBNETS]?.[0] as Hex
  const coldkey = chain.read("Owner", hotkey) as Hex
  const args = { hotkey, netuid, amount_staked: AMOUNT }
  return {
    origin: signed(coldkey),
    call: { pallet: "SubtensorModule", name: "add_stake", args } as RuntimeCall,
  }
})
const accounts = storageLayout("System", "Account")
for (const { origin } of staking) {
  if (origin.type !== "Signed") continue
  const data = { free: 1_000_000n * AMOUNT, reserved: 0n, frozen: 0n, flags: 0n }
  const account = { nonce: 0, consumers: 0, providers: 1, sufficients: 0, data }
  chain.state.setRaw(accounts.key([origin.account]), accounts.value.encode(account))
}
mark = chain.state.mark()
const staked = each(
  () => {
    let done = 0
    for (const { origin, call } of staking) if (ctx.dispatch(ctx, origin, call).ok) done++
    return done
  },
  () => {
    const added = ctx.block.events.filter(({ event }) => event === "StakeAdded").length
    assert.equal(added, staking.length)
    ctx.block.events.length = 0
    chain.state.rollback(mark)
  },
)
report({ name: "add_stake dispatch", value: staked, unit: "ms", budget: ADD_STAKE_BUDGET_MS })
