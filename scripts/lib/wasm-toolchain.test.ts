import { expect, it } from "vitest"
import { wasmToolchain } from "./wasm-toolchain.mjs"

it("refuses an unknown way by name", async () => {
  const asked = wasmToolchain({ root: "", log: () => {}, forced: "apt" })
  await expect(asked).rejects.toThrow('SUBFORGE_WASM_TOOLCHAIN is "apt"')
})
