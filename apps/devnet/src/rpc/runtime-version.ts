import { surface } from "@subforge/runtime/protocol"

/** Name, versions and runtime APIs, as the legacy methods show them. */
export const runtimeVersion = surface.data.runtimeVersion

/** The same as the new methods show it: APIs as an object. */
export const runtimeSpec = () => {
  const { specName, implName, specVersion, implVersion, transactionVersion, apis } = runtimeVersion
  return { specName, implName, specVersion, implVersion, transactionVersion, apis: Object.fromEntries(apis) }
}
