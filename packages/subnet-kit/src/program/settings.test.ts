import { ConfigProvider, Effect, Result } from "effect"
import { describe, expect, it } from "vitest"
import { chainEndpoint, hotkeyFromEnv, minerSettings, validatorSecret } from "./settings.ts"

const under = <A, E>(
  env: Record<string, string>,
  effect: Effect.Effect<A, E>,
): Promise<Result.Result<A, E>> =>
  Effect.runPromise(
    Effect.result(effect).pipe(
      Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env })),
    ),
  )

describe("settings from the environment", () => {
  it("serve on loopback and publish as local networks do, unless told otherwise", async () => {
    const local = await under({ SUBFORGE_NETUID: "2" }, minerSettings)
    expect(Result.getOrThrow(local)).toEqual({ netuid: 2, host: "127.0.0.1", port: 0, publicIp: "0.0.0.0" })
    const given = await under(
      {
        SUBFORGE_NETUID: "7",
        SUBFORGE_HOST: "0.0.0.0",
        SUBFORGE_PORT: "8091",
        SUBFORGE_PUBLIC_IP: "1.2.3.4",
      },
      minerSettings,
    )
    expect(Result.getOrThrow(given)).toEqual({ netuid: 7, host: "0.0.0.0", port: 8091, publicIp: "1.2.3.4" })
    expect(Result.getOrThrow(await under({}, chainEndpoint))).toBe("ws://127.0.0.1:9944")
  })

  it("refuse a missing subnet, and name the variable", async () => {
    const missing = await under({}, minerSettings)
    expect(String(Result.isFailure(missing) && missing.failure)).toContain("SUBFORGE_NETUID")
  })

  it("read a hotkey by URI or file, and never repeat what they could not use", async () => {
    const alice = await under({ SUBFORGE_HOTKEY: "//Alice" }, hotkeyFromEnv)
    expect(Result.getOrThrow(alice).address).toBe("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY")
    const missing = await under({ SUBFORGE_HOTKEY: "/no/such/hotkey" }, hotkeyFromEnv)
    expect(String(Result.isFailure(missing) && missing.failure)).toContain("could not be read")
  })

  it("take a validator's secret as 32 bytes of hex or more", async () => {
    const good = await under({ SUBFORGE_SECRET: "ab".repeat(32) }, validatorSecret)
    expect(Result.getOrThrow(good)).toEqual(new Uint8Array(32).fill(0xab))
    for (const secret of ["", "ab", "zz".repeat(32), "a".repeat(65)]) {
      expect(Result.isFailure(await under({ SUBFORGE_SECRET: secret }, validatorSecret))).toBe(true)
    }
  })
})
