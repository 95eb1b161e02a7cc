import { ensureSigned } from "../../../frame/origin.ts"
import type { Call } from "../../../frame/pallet.ts"
import { createAccountIfNonExistent } from "./hotkey-account.ts"

/** Takes a free hotkey; one of somebody else is no error. */
export const tryAssociateHotkey: Call<"SubtensorModule", "try_associate_hotkey"> = (ctx, { hotkey }) =>
  createAccountIfNonExistent(ctx, ensureSigned(ctx), hotkey)
