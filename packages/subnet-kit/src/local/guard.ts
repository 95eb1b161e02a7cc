/**
 * Preloaded into every supervised process: when the supervisor is gone, however it went, its IPC channel closes, and
 * the process ends together with whatever it started itself.
 */
const endFamily = (): void => {
  try {
    process.kill(-process.pid, "SIGKILL")
  } catch {
    process.exit(0)
  }
}

process.once("disconnect", endFamily)
if (!process.connected) endFamily()
process.channel?.unref()
