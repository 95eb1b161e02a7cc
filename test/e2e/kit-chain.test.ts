import { Devnet } from "@subforge/devnet"
import { serve } from "@subforge/devnet/server"
import {
  addStake,
  admin,
  burnedRegister,
  Chain,
  makePermitLookup,
  makeWeightSetter,
  serveAxonCall,
  setWeightsCall,
  transfer,
} from "@subforge/subnet-kit/chain"
import { plain } from "@subforge/subnet-kit/plain"
import { Effect, Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  actor,
  commitRevealOff,
  key,
  type LocalSubnet,
  localSubnet,
  miners,
  validators,
} from "./local-subnet.ts"

const on = <A>(
  use: (subnet: LocalSubnet) => Effect.Effect<A, unknown>,
  changes = [commitRevealOff],
): Promise<A> => Effect.runPromise(Effect.scoped(Effect.flatMap(localSubnet(changes), use)))

const stranger = key("//e2e//stranger")
const [first] = validators as [(typeof validators)[0], (typeof validators)[0]]
const vector = { uids: [3, 4], values: [65_535, 32_768] }

describe("the kit's chain client on a devnet", () => {
  it("names why a call failed or was rejected, and goes on", async () => {
    const outcomes = await on(({ chain, netuid }) =>
      Effect.gen(function* () {
        const tell = (attempt: Effect.Effect<unknown, { message: string; _tag: string }>) =>
          Effect.match(attempt, {
            onFailure: (error) => `${error._tag}: ${error.message}`,
            onSuccess: () => "went through",
          })
        const loopback = Result.getOrThrow(serveAxonCall(netuid, { ip: "127.0.0.1", port: 8091 }, 1))
        return {
          twice: yield* tell(chain.submit(burnedRegister(netuid, first.hotkey.address), first.coldkey)),
          poor: yield* tell(chain.submit(transfer(first.hotkey.address, 1_000_000_000n), stranger)),
          sudo: yield* tell(chain.sudo(admin("sudo_set_tempo", { netuid: 99, tempo: 5 }), key("//Alice"))),
          notSudo: yield* tell(chain.sudo(admin("sudo_set_tempo", { netuid, tempo: 5 }), first.coldkey)),
          loopback: yield* tell(chain.submit(loopback, miners[0]!.hotkey)),
          permit: yield* tell(chain.submit(setWeightsCall(netuid, vector, 0n), miners[0]!.hotkey)),
          missing: yield* tell(chain.submit({ pallet: "SubtensorModule", name: "fly", args: {} }, stranger)),
          argument: yield* tell(chain.submit({ ...addStake(netuid, "", 1n), args: { netuid } }, stranger)),
          after: yield* tell(
            chain.submit(addStake(netuid, first.hotkey.address, 10_000_000_000n), first.coldkey),
          ),
        }
      }),
    )
    expect(outcomes.twice).toMatch(
      /^DispatchFailed: SubtensorModule.burned_register failed: .*AlreadyRegistered/,
    )
    expect(outcomes.poor).toMatch(/^TransactionRejected: Balances.transfer_keep_alive was rejected: /)
    expect(outcomes.sudo).toMatch(/^DispatchFailed: Sudo.sudo failed: \w+\.SubnetDoesNotExist/)
    expect(outcomes.notSudo).toMatch(
      /^TransactionRejected: Sudo.sudo was rejected: .*Invalid signing address/,
    )
    expect(outcomes.loopback).toMatch(/InvalidIpAddress|IP address is not allowed/)
    expect(outcomes.permit).toMatch(/NeuronNoValidatorPermit|SettingWeightsTooFast|rate limit/)
    expect(outcomes.missing).toMatch(/^ChainLacks: .*SubtensorModule.fly/)
    expect(outcomes.argument).toMatch(/^ChainLacks: .*argument hotkey/)
    expect(outcomes.after).toBe("went through")
  })

  it("reads a subnet as of one block, and refuses one that is not there", async () => {
    const seen = await on(({ devnet, chain, netuid }) =>
      Effect.gen(function* () {
        yield* Effect.promise(() => devnet.mine(300))
        const before = yield* chain.metagraph(netuid)
        const head = yield* chain.head
        yield* Effect.promise(() => devnet.mine(100))
        return {
          before,
          again: yield* chain.metagraph(netuid, head),
          after: yield* chain.metagraph(netuid),
          missing: yield* Effect.flip(chain.metagraph(77)),
        }
      }),
    )
    expect(seen.again).toEqual(seen.before)
    expect(seen.before.neurons.map(({ hotkey }) => hotkey)).toEqual(
      [actor("owner"), ...validators, ...miners].map(({ hotkey }) => hotkey.address),
    )
    expect(seen.before.neurons.map(({ coldkey }) => coldkey)).toEqual(
      [actor("owner"), ...validators, ...miners].map(({ coldkey }) => coldkey.address),
    )
    expect(seen.after.epoch).toBe(seen.before.epoch + 1)
    expect(seen.after.neurons.map(({ validatorPermit }) => validatorPermit)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
    expect(seen.missing.message).toContain("subnet 77")
  })

  it("sets weights openly once commit-reveal is off, and looks permits up", async () => {
    const seen = await on(({ chain, netuid, nextEpoch }) =>
      Effect.gen(function* () {
        const hasPermit = makePermitLookup(chain, netuid)
        const early = yield* hasPermit(first.hotkey.address)
        yield* nextEpoch
        const sent = yield* makeWeightSetter(chain, netuid, first.hotkey).send(vector)
        const again = yield* Effect.flip(makeWeightSetter(chain, netuid, first.hotkey).send(vector))
        const state = yield* chain.state()
        return {
          permits: [
            early,
            yield* hasPermit(first.hotkey.address),
            yield* hasPermit(miners[0]!.hotkey.address),
          ],
          sent,
          again: again.message,
          stored: (yield* state.get("Weights", [netuid, 1])).toJSON(),
        }
      }),
    )
    expect(seen.permits).toEqual([false, true, false])
    expect(seen.sent).toBe("set")
    expect(seen.stored).toEqual([
      [3, 65_535],
      [4, 32_768],
    ])
    expect(seen.again).toMatch(/rate limit|SettingWeightsTooFast/)
  })

  it("commits and reveals while commit-reveal is on", async () => {
    const seen = await on(
      ({ chain, netuid, nextEpoch }) =>
        Effect.gen(function* () {
          yield* nextEpoch
          const setter = makeWeightSetter(chain, netuid, first.hotkey)
          const sent = yield* setter.send(vector)
          const early = yield* setter.revealDue
          yield* nextEpoch
          const revealed = yield* setter.revealDue
          const state = yield* chain.state()
          return { sent, early, revealed, stored: (yield* state.get("Weights", [netuid, 1])).toJSON() }
        }),
      [],
    )
    expect(seen).toEqual({
      sent: "committed",
      early: 0,
      revealed: 1,
      stored: [
        [3, 65_535],
        [4, 32_768],
      ],
    })
  })
})

describe("the plain face", () => {
  it("gives promises, over a real socket, and rejects with the tagged error", async () => {
    const devnet = await Devnet.start()
    const server = await serve(devnet)
    const { service: chain, close } = await plain(Chain, Chain.layer(server.url))
    expect((await chain.head()).number).toBe(0)
    expect(await chain.balance("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")).toBe(
      1_000_000_000_000_000n,
    )
    await expect(chain.metagraph(9)).rejects.toMatchObject({ _tag: "ChainLacks" })
    await close()
    await server.close()
    devnet.stop()
  })

  it("rejects when the layer can't be built", async () => {
    await expect(plain(Chain, Chain.layer("ws://127.0.0.1:9"))).rejects.toMatchObject({
      _tag: "ChainUnavailable",
    })
  })
})
