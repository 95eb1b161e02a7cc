//! The one error type of core: data that a face turns into an exception with a code.

use core::fmt;

/// What was wrong with an argument, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoreError {
    /// Stable name that callers branch on, such as `TRIE_UNKNOWN_ROOT`.
    pub code: &'static str,
    /// One short sentence.
    pub message: String,
    /// What would have been right.
    pub expected: String,
    /// What was given.
    pub got: String,
    /// What the caller can do about it.
    pub mend: &'static str,
}

impl CoreError {
    /// An error of `code`; the four texts in the order in which they are shown.
    pub fn new(
        code: &'static str,
        message: impl Into<String>,
        expected: impl fmt::Display,
        got: impl fmt::Display,
        mend: &'static str,
    ) -> Self {
        Self { code, message: message.into(), expected: expected.to_string(), got: got.to_string(), mend }
    }
}

impl fmt::Display for CoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { message, expected, got, mend, .. } = self;
        write!(f, "{message} Expected {expected}, got {got}. {mend}")
    }
}

impl core::error::Error for CoreError {}

/// Shorthand for results of core.
pub type Result<T, E = CoreError> = core::result::Result<T, E>;
