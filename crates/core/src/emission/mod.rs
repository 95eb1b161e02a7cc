//! Emission of TAO and alpha: issuance, registration price, the block's coinbase, distribution of dividends.

mod burn;
mod coinbase;
mod dividends;
mod draw;
mod issuance;
mod locks;
mod mechanism;
mod moving_price;
mod relations;
mod schedule;
mod shares;
mod terms;

pub use burn::{BurnBounds, Decay, bump, decay_factor_q32, mul_by_q32};
pub use coinbase::{Coinbase, CoinbaseParams, CoinbaseSubnet, CoinbaseTotals, coinbase};
pub use dividends::{DividendRow, Dividends, DividendsInput, distribute, split_take};
pub use draw::block_hash_to_indices;
pub use issuance::{block_emission, root_proportion, stake_weight, tao_weight};
pub use locks::{Lock, LockRates, decay as lock_decay, roll as roll_lock};
pub use mechanism::{split_emission, voting_power};
pub use moving_price::moving_price;
pub use relations::{Links, Relations, inherited_stake};
pub use schedule::{Schedule, blocks_until_next_epoch, is_epoch_due};
pub use shares::{ShareInput, moving_price_of, root_sells, shares};
pub use terms::{AlphaSplit, Terms, split_alpha, terms};
