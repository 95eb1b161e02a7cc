import { afterEach, expect, it, vi } from "vitest"
import { chooseFace } from "./choose-face.ts"

afterEach(() => {
  vi.restoreAllMocks()
})

it("takes the native face where there is an addon", () => {
  expect(chooseFace(undefined)).toMatchObject({ face: { name: "native" }, forced: false })
  expect(chooseFace("native")).toMatchObject({ face: { name: "native" }, forced: true })
})

it("takes WebAssembly when told", () => {
  expect(chooseFace("wasm")).toMatchObject({ face: { name: "wasm" }, forced: true })
})

it("refuses any other name", () => {
  expect(() => chooseFace("fast")).toThrow(expect.objectContaining({ code: "CORE_FACE" }))
})

it("stands in for a missing addon, with a warning only where native was asked for", async () => {
  vi.resetModules()
  vi.doMock("./native-face.ts", () => ({ nativeFace: () => ({ reason: "not built" }) }))
  const { chooseFace: choose } = await import("./choose-face.ts")
  const warn = vi.spyOn(console, "warn").mockReturnValue()
  expect(choose(undefined).face.name).toBe("wasm")
  expect(warn).not.toHaveBeenCalled()
  expect(choose("native").face.name).toBe("wasm")
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("not built"))
})
