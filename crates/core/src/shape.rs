//! Checks that columns which belong together have lengths that fit.

use crate::error::{CoreError, Result};

/// Code of every error in this module.
pub const COLUMN_LENGTH: &str = "COLUMN_LENGTH";

/// An error about one column.
pub fn misfit(what: &str, expected: impl core::fmt::Display, got: impl core::fmt::Display) -> CoreError {
    CoreError::new(
        COLUMN_LENGTH,
        format!("The column {what} does not fit the others."),
        expected,
        got,
        "Give every column one entry for each row it describes.",
    )
}

/// Checks one length.
pub fn check_length(what: &str, expected: usize, got: usize) -> Result<()> {
    if expected == got { Ok(()) } else { Err(misfit(what, format!("{expected} entries"), got)) }
}

/// Checks the positions of compressed rows: one more than rows, from 0 ascending to the number of entries.
pub fn check_offsets(what: &str, rows: usize, entries: usize, offsets: &[u32]) -> Result<()> {
    check_length(what, rows + 1, offsets.len())?;
    let ascending = offsets.first() == Some(&0) && offsets.windows(2).all(|w| w[0] <= w[1]);
    if !ascending {
        return Err(misfit(what, "ascending positions from 0", "others"));
    }
    let end = offsets.last().map_or(0, |end| *end as usize);
    if end == entries { Ok(()) } else { Err(misfit(what, format!("{entries} as the last position"), end)) }
}
