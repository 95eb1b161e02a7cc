//! What is stored and paid for the neurons of a subnet, in the units of the storage items.

/// Values of each uid; proportions are of 65535, amounts in rao of alpha.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    pub active: Vec<bool>,
    pub permits: Vec<bool>,
    pub consensus: Vec<u16>,
    pub dividends: Vec<u16>,
    pub validator_trust: Vec<u16>,
    pub stake_weight: Vec<u16>,
    pub server_emission: Vec<u64>,
    pub validator_emission: Vec<u64>,
    pub emission: Vec<u64>,
    /// Total stake before the threshold, floored.
    pub stake: Vec<u64>,
}

impl Values {
    /// Nothing for each of `n` neurons.
    pub fn zero(n: usize) -> Self {
        let (marks, proportions, amounts) = (vec![false; n], vec![0; n], vec![0; n]);
        Self {
            active: marks.clone(),
            permits: marks,
            consensus: proportions.clone(),
            dividends: proportions.clone(),
            validator_trust: proportions.clone(),
            stake_weight: proportions,
            server_emission: amounts.clone(),
            validator_emission: amounts.clone(),
            emission: amounts.clone(),
            stake: amounts,
        }
    }
}
