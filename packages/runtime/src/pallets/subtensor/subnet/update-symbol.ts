import type { Call } from "../../../frame/pallet.ts"
import { TokenSymbol } from "../../../generated/storage/subtensor-module.ts"
import { emit, ensure } from "../pallet.ts"
import { ensureSubnetOwnerOrRoot } from "./owner-checks.ts"
import { symbolExists, symbolInUse } from "./symbols.ts"

export const updateSymbol: Call<"SubtensorModule", "update_symbol"> = (ctx, { netuid, symbol }) => {
  ensureSubnetOwnerOrRoot(ctx, netuid)
  ensure(symbolExists(symbol), "SymbolDoesNotExist")
  ensure(!symbolInUse(ctx, symbol), "SymbolAlreadyInUse")
  TokenSymbol.set(ctx, netuid, symbol)
  emit(ctx, "SymbolUpdated", { netuid, symbol })
}
