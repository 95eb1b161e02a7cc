import { digestItem } from "@subforge/runtime"
import type { StoredBlock } from "../chain/stored-block.ts"
import { bytesToHex, numberToHex } from "./hex.ts"

/** A header as JSON-RPC shows it. */
export const headerJson = ({ header }: StoredBlock) => ({
  parentHash: header.parentHash,
  number: numberToHex(header.number),
  stateRoot: header.stateRoot,
  extrinsicsRoot: header.extrinsicsRoot,
  digest: { logs: header.digest.map((item) => bytesToHex(digestItem.encode(item))) },
})
