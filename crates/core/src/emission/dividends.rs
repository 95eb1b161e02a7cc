//! Distribution of dividends at an epoch: parents and children, alpha and root.

use super::relations::Relations;
use crate::error::Result;
use crate::fixed::{U96F32, safe_div, u64_proportion};
use crate::shape::check_length;

/// What is to be distributed.
#[derive(Clone, Copy, Debug)]
pub struct DividendsInput<'a> {
    pub validator_alpha: u64,
    pub root_alpha: u64,
    pub tao_weight: U96F32,
    /// Part of a parent's dividend that is recycled, of u64::MAX.
    pub childkey_burn: u64,
    pub relations: Relations<'a>,
    /// Dividend of each row, from the epoch.
    pub dividend: &'a [u64],
    /// Childkey take of each row, of 65535.
    pub take: &'a [u16],
    /// For each parent entry: not 0 where parent and child have the same owner.
    pub same_owner: &'a [u8],
}

/// One row's split: what each parent entry and the row itself get, and what is recycled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DividendRow {
    /// Account and amount of each parent, in stored order.
    pub parents: Vec<(u32, u64)>,
    pub own: u64,
    pub recycled: Vec<u64>,
}

/// Payouts of all accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dividends {
    /// Whether the account has a dividend, even of 0.
    pub paid: Vec<bool>,
    pub alpha: Vec<U96F32>,
    pub root: Vec<U96F32>,
    pub recycled: Vec<u64>,
}

impl DividendsInput<'_> {
    fn check(&self) -> Result<()> {
        let rows = self.relations.row_account.len();
        self.relations.check()?;
        check_length("rowDividend", rows, self.dividend.len())?;
        check_length("rowTake", rows, self.take.len())?;
        check_length("parentSameOwner", self.relations.parent_account.len(), self.same_owner.len())
    }

    /// Splits one row's dividend by what each parent and the row itself contributed to its stake.
    fn split(&self, row: usize, account: u32, dividend: u64) -> DividendRow {
        let (alpha, root) = self.relations.own(account);
        let weighted = |root: U96F32| root.saturating_mul(self.tao_weight);
        let kept = self
            .relations
            .child_proportions(row)
            .fold(U96F32::from_num(1), |rest, proportion| rest.saturating_sub(proportion));
        let own = alpha.saturating_mul(kept).saturating_add(weighted(root.saturating_mul(kept)));
        let own: u64 = own.saturating_to_num();
        let contribution = |parent: u32, proportion: U96F32| {
            let (alpha, root) = self.relations.own(parent);
            alpha.saturating_mul(proportion).saturating_add(weighted(root.saturating_mul(proportion)))
        };
        let total = self
            .relations
            .parents_of(row)
            .fold(U96F32::from_num(own), |sum, (_, parent, p)| sum.saturating_add(contribution(parent, p)));

        let dividend = U96F32::from_num(dividend);
        let take = self.take.get(row).copied().unwrap_or(0);
        let take = safe_div(U96F32::from_num(take), U96F32::from_num(u16::MAX));
        let burn = u64_proportion(self.childkey_burn);
        let mut split = DividendRow::default();
        let mut remaining = dividend;
        let mut taken = U96F32::from_num(0);
        for (entry, parent, proportion) in self.relations.parents_of(row) {
            let factor = safe_div(contribution(parent, proportion), total);
            let mut part = dividend.saturating_mul(factor);
            remaining = remaining.saturating_sub(part);
            if self.same_owner.get(entry).copied().unwrap_or(0) == 0 {
                let burned = burn.saturating_mul(part);
                let take = take.saturating_mul(part);
                part = part.saturating_sub(burned).saturating_sub(take);
                taken = taken.saturating_add(take);
                split.recycled.push(burned.saturating_to_num());
            }
            split.parents.push((parent, part.saturating_to_num()));
        }
        split.own = remaining.saturating_add(taken).saturating_to_num();
        split
    }
}

/// The payouts: the epoch's dividends count only as ratios, apart for the alpha and the root part of each stake.
pub fn distribute(input: &DividendsInput) -> Result<Dividends> {
    input.check()?;
    let zero = U96F32::from_num(0);
    let accounts = input.relations.alpha.len();
    let mut paid = vec![false; accounts];
    let mut dividends = vec![zero; accounts];
    let mut recycled = Vec::new();
    let mut add = |account: u32, amount: u64| {
        if let (Some(sum), Some(mark)) = (dividends.get_mut(account as usize), paid.get_mut(account as usize))
        {
            *sum = sum.saturating_add(U96F32::from_num(amount));
            *mark = true;
        }
    };
    for (row, (account, dividend)) in input.relations.row_account.iter().zip(input.dividend).enumerate() {
        let split = input.split(row, *account, *dividend);
        for (parent, amount) in split.parents {
            add(parent, amount);
        }
        add(*account, split.own);
        recycled.extend(split.recycled);
    }

    let mut alpha = vec![zero; accounts];
    let mut root = vec![zero; accounts];
    let (mut alpha_sum, mut root_sum) = (zero, zero);
    for (account, dividend) in dividends.iter().enumerate().filter(|(i, _)| paid.get(*i) == Some(&true)) {
        let (own_alpha, own_root) = input.relations.own(account as u32);
        let own_root = own_root.saturating_mul(input.tao_weight);
        let proportion = safe_div(own_root, own_alpha.saturating_add(own_root));
        let for_root = dividend.saturating_mul(proportion);
        let for_alpha = dividend.saturating_sub(for_root);
        alpha_sum = alpha_sum.saturating_add(for_alpha);
        root_sum = root_sum.saturating_add(for_root);
        alpha[account] = for_alpha;
        root[account] = for_root;
    }
    let pay =
        |part: U96F32, sum: U96F32, total: u64| U96F32::from_num(total).saturating_mul(safe_div(part, sum));
    alpha.iter_mut().for_each(|part| *part = pay(*part, alpha_sum, input.validator_alpha));
    root.iter_mut().for_each(|part| *part = pay(*part, root_sum, input.root_alpha));
    Ok(Dividends { paid, alpha, root, recycled })
}

/// An amount split by a delegate's take (of 65535): take and rest, each floored.
pub fn split_take(amount: U96F32, take: u16) -> (u64, u64) {
    let take = safe_div(U96F32::from_num(take), U96F32::from_num(u16::MAX)).saturating_mul(amount);
    (take.saturating_to_num(), amount.saturating_sub(take).saturating_to_num())
}

#[cfg(test)]
mod tests {
    use super::super::relations::Links;
    use super::*;

    struct Case<'a> {
        alpha: &'a [u64],
        root: &'a [u64],
        proportions: &'a [u64],
        same_owner: &'a [u8],
        children: &'a [u64],
        burn: u64,
        tao_weight: u64,
    }

    /// The split of 10^9 for account 0, whose parents are the accounts from 1 on.
    fn split(case: &Case) -> DividendRow {
        let parents: Vec<u32> = (1..=case.proportions.len() as u32).collect();
        let input = DividendsInput {
            validator_alpha: 0,
            root_alpha: 0,
            tao_weight: u64_proportion(case.tao_weight),
            childkey_burn: case.burn,
            relations: Relations {
                alpha: case.alpha,
                root: case.root,
                row_account: &[0],
                parents: Links { offsets: &[0, parents.len() as u32] },
                parent_account: &parents,
                parent_proportion: case.proportions,
                children: Links { offsets: &[0, case.children.len() as u32] },
                child_proportion: case.children,
            },
            dividend: &[1_000_000_000],
            take: &[11_796],
            same_owner: case.same_owner,
        };
        assert_eq!(input.check(), Ok(()));
        input.split(0, 0, 1_000_000_000)
    }

    /// Case derived.parent_child/0.
    #[test]
    fn parents_take_their_part() {
        let row = split(&Case {
            alpha: &[1_000_000_000, 3_000_000_000, 1_000_000_000],
            root: &[0, 0, 0],
            proportions: &[u64::MAX / 2, u64::MAX],
            same_owner: &[0, 1],
            children: &[],
            burn: 0,
            tao_weight: 0,
        });
        assert_eq!(row.parents, [(1, 351_430_533), (2, 285_714_285)]);
        assert_eq!((row.own, row.recycled), (362_855_181, vec![0]));
    }

    /// Case derived.parent_child/1.
    #[test]
    fn children_and_burn_count() {
        let row = split(&Case {
            alpha: &[1_000_000_000, 3_000_000_000],
            root: &[500_000_000, 7_000_000_000],
            proportions: &[u64::MAX / 2],
            same_owner: &[0],
            children: &[u64::MAX / 4],
            burn: u64::MAX / 100,
            tao_weight: 971_718_665_099_567_868,
        });
        assert_eq!(row.parents, [(1, 555_940_667)]);
        assert_eq!((row.own, row.recycled), (437_195_906, vec![6_863_426]));
    }
}
