//! Encoding of nodes as `sp-trie`'s `NodeCodec` does it (no extension nodes).

use super::Layout;
use super::node::Nodes;
use super::slab::Address;

/// From this length on layout V1 puts the hash of a value into its node.
pub const HASHED_VALUE: usize = 33;
/// Encodings shorter than this stand in their parent as they are.
pub const HASH_LENGTH: usize = 32;
/// The encoding of the trie without keys.
pub const EMPTY: [u8; 1] = [0];

/// Whether `layout` hashes a value of this length out of its node.
pub fn is_hashed(layout: Layout, length: usize) -> bool {
    layout == Layout::V1 && length >= HASHED_VALUE
}

/// Appends the encoding of `node`. `value_hash` is that of a hashed value, `children` are their Merkle values.
pub fn encode<'m>(
    nodes: &Nodes,
    node: Address,
    value_hash: Option<&[u8; 32]>,
    children: impl Iterator<Item = &'m [u8]>,
    out: &mut Vec<u8>,
) {
    let value = nodes.value(node);
    let bitmap = nodes.bitmap(node);
    let (prefix, bits) = match (bitmap != 0, value.is_some(), value_hash.is_some()) {
        (false, _, false) => (0b01 << 6, 2),
        (false, _, true) => (0b001 << 5, 3),
        (true, false, _) => (0b10 << 6, 2),
        (true, true, false) => (0b11 << 6, 2),
        (true, true, true) => (0b0001 << 4, 4),
    };
    header(prefix, bits, nodes.nibble_count(node), out);
    out.extend_from_slice(nodes.partial(node));
    if bitmap != 0 {
        out.extend_from_slice(&bitmap.to_le_bytes());
    }
    match (value_hash, value) {
        (Some(hash), _) => out.extend_from_slice(hash),
        (None, Some(value)) => sized(value, out),
        (None, None) => {}
    }
    for merkle in children {
        out.push((merkle.len() as u8) << 2);
        out.extend_from_slice(merkle);
    }
}

fn header(prefix: u8, bits: u32, nibbles: usize, out: &mut Vec<u8>) {
    let most = 255u8 >> bits;
    let inline = nibbles.min(most as usize - 1);
    if inline == nibbles {
        return out.push(prefix | inline as u8);
    }
    out.push(prefix | most);
    let mut rest = nibbles - inline;
    while rest > 255 {
        out.push(255);
        rest -= 255;
    }
    out.push(rest as u8 - 1);
}

/// Appends bytes with their SCALE compact length.
fn sized(bytes: &[u8], out: &mut Vec<u8>) {
    compact(bytes.len() as u32, out);
    out.extend_from_slice(bytes);
}

/// Appends a SCALE compact integer.
pub fn compact(value: u32, out: &mut Vec<u8>) {
    match value {
        0..0x40 => out.push((value as u8) << 2),
        0x40..0x4000 => out.extend_from_slice(&((value as u16) << 2 | 1).to_le_bytes()),
        0x4000..0x4000_0000 => out.extend_from_slice(&(value << 2 | 2).to_le_bytes()),
        _ => {
            out.push(3);
            out.extend_from_slice(&value.to_le_bytes());
        }
    }
}
