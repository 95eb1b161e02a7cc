//! When a subnet's epoch is due.

/// Blocks after which an epoch is due whatever the tempo says.
const MAX_BLOCKS_SINCE_STEP: u64 = 50_400;

/// The stored state of one subnet's epoch clock.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    pub tempo: u16,
    pub last_epoch_block: u64,
    /// 0 = nothing pending.
    pub pending_epoch_at: u64,
    pub blocks_since_last_step: u64,
}

/// Whether the epoch is due at this block.
pub fn is_epoch_due(schedule: &Schedule, block: u64) -> bool {
    let Schedule { tempo, last_epoch_block, pending_epoch_at, blocks_since_last_step } = *schedule;
    tempo != 0
        && ((pending_epoch_at > 0 && block >= pending_epoch_at)
            || blocks_since_last_step > MAX_BLOCKS_SINCE_STEP
            || block.saturating_sub(last_epoch_block) >= u64::from(tempo))
}

/// Blocks until the tempo alone makes the epoch due; u64::MAX for a tempo of 0.
pub fn blocks_until_next_epoch(tempo: u16, last_epoch_block: u64, block: u64) -> u64 {
    if tempo == 0 {
        return u64::MAX;
    }
    last_epoch_block.saturating_add(u64::from(tempo)).saturating_sub(block)
}
