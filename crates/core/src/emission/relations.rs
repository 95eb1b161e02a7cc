//! Parents and children of hotkeys on one subnet, and the stake that results.

use crate::error::Result;
use crate::fixed::{U96F32, u64_proportion};
use crate::shape::{check_length, check_offsets, misfit};

/// Lists of one length a row, one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// `rows + 1` ascending positions.
    pub offsets: &'a [u32],
}

impl Links<'_> {
    pub(super) fn row(&self, row: usize) -> core::ops::Range<usize> {
        let at = |i: usize| self.offsets.get(i).copied().unwrap_or(0) as usize;
        at(row)..at(row + 1)
    }
}

/// Own stakes of a table of accounts, and parents and children of some of them (the rows).
#[derive(Clone, Copy, Debug)]
pub struct Relations<'a> {
    /// Own stake on the subnet, an entry an account.
    pub alpha: &'a [u64],
    /// Own root stake, an entry an account.
    pub root: &'a [u64],
    /// Account of each row.
    pub row_account: &'a [u32],
    pub parents: Links<'a>,
    /// Account of each parent.
    pub parent_account: &'a [u32],
    /// Proportion given by each parent, of u64::MAX.
    pub parent_proportion: &'a [u64],
    pub children: Links<'a>,
    /// Proportion taken by each child, of u64::MAX.
    pub child_proportion: &'a [u64],
}

impl Relations<'_> {
    /// Checks that the columns fit together, so that no later step can miss an entry.
    pub fn check(&self) -> Result<()> {
        let (accounts, rows) = (self.alpha.len(), self.row_account.len());
        check_length("accountRoot", accounts, self.root.len())?;
        check_length("parentProportion", self.parent_account.len(), self.parent_proportion.len())?;
        check_offsets("parentOffsets", rows, self.parent_account.len(), self.parents.offsets)?;
        check_offsets("childOffsets", rows, self.child_proportion.len(), self.children.offsets)?;
        let used = self.row_account.iter().chain(self.parent_account);
        match used.copied().find(|account| *account as usize >= accounts) {
            Some(account) => Err(misfit("account", format!("indices below {accounts}"), account)),
            None => Ok(()),
        }
    }

    pub(super) fn own(&self, account: u32) -> (U96F32, U96F32) {
        let stake = |column: &[u64]| U96F32::from_num(column.get(account as usize).copied().unwrap_or(0));
        (stake(self.alpha), stake(self.root))
    }

    /// Accounts and proportions of a row's parents, in stored order.
    pub(super) fn parents_of(&self, row: usize) -> impl Iterator<Item = (usize, u32, U96F32)> + '_ {
        self.parents.row(row).filter_map(|i| {
            let account = *self.parent_account.get(i)?;
            Some((i, account, u64_proportion(*self.parent_proportion.get(i)?)))
        })
    }

    pub(super) fn child_proportions(&self, row: usize) -> impl Iterator<Item = U96F32> + '_ {
        self.children.row(row).filter_map(|i| self.child_proportion.get(i)).map(|p| u64_proportion(*p))
    }
}

/// Stake of each row after its children took their parts and its parents gave theirs: alpha, and root stake by the
/// same relations.
pub fn inherited_stake(relations: &Relations) -> Result<(Vec<u64>, Vec<u64>)> {
    relations.check()?;
    let rows = relations.row_account.iter().enumerate().map(|(row, account)| {
        let (alpha, root) = relations.own(*account);
        let mut given = (U96F32::from_num(0), U96F32::from_num(0));
        for proportion in relations.child_proportions(row) {
            given.0 = given.0.saturating_add(alpha.saturating_mul(proportion));
            given.1 = given.1.saturating_add(root.saturating_mul(proportion));
        }
        let mut received = (U96F32::from_num(0), U96F32::from_num(0));
        for (_, parent, proportion) in relations.parents_of(row) {
            let (alpha, root) = relations.own(parent);
            received.0 = received.0.saturating_add(alpha.saturating_mul(proportion));
            received.1 = received.1.saturating_add(root.saturating_mul(proportion));
        }
        let total = |own: U96F32, given: U96F32, received: U96F32| -> u64 {
            own.saturating_sub(given).saturating_add(received).saturating_to_num()
        };
        (total(alpha, given.0, received.0), total(root, given.1, received.1))
    });
    Ok(rows.unzip())
}
