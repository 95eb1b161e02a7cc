import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { CreateError } from "./create-error.ts"

/** `file:` specifiers of the packed @subforge packages in a folder, by package name. Throws `CreateError`. */
export const findLocalPackages = (folder: string): ReadonlyMap<string, string> => {
  const files = listFolder(folder)
  const found = files.flatMap((file) => {
    const name = /^subforge-([a-z-]+)-\d+\.\d+\.\d+.*\.tgz$/.exec(file)?.[1]
    return name === undefined ? [] : [[`@subforge/${name}`, `file:${resolve(folder, file)}`] as const]
  })
  if (found.length === 0) {
    throw new CreateError(`${folder} holds no packed @subforge package: run npm pack in each of them first.`)
  }
  return new Map(found)
}

const listFolder = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    throw new CreateError(`The folder ${folder} of --packages can't be read: name an existing one.`)
  }
}
