//! A state root computed the plain way: recursion over a sorted map, nothing kept, nothing shared.

use std::collections::BTreeMap;

use subforge_core::hash::blake2b_256;

pub type Map = BTreeMap<Vec<u8>, Vec<u8>>;

type Pair<'a> = (Vec<u8>, &'a [u8]);

pub fn reference_root(map: &Map, v1: bool) -> [u8; 32] {
    let pairs: Vec<Pair<'_>> = map
        .iter()
        .map(|(key, value)| (key.iter().flat_map(|byte| [byte >> 4, byte & 15]).collect(), value.as_slice()))
        .collect();
    blake2b_256(&if pairs.is_empty() { vec![0] } else { encode(&pairs, 0, v1) })
}

fn encode(pairs: &[Pair<'_>], depth: usize, v1: bool) -> Vec<u8> {
    let (first, last) = (&pairs[0].0, &pairs[pairs.len() - 1].0);
    let shared = first.iter().zip(last).skip(depth).take_while(|(a, b)| a == b).count();
    let end = depth + shared;
    let value = (first.len() == end).then_some(pairs[0].1);
    let children = &pairs[value.is_some() as usize..];
    let hashed = v1 && value.is_some_and(|value| value.len() >= 33);
    let (prefix, bits) = match (children.is_empty(), value.is_some(), hashed) {
        (true, _, false) => (0x40, 6),
        (true, _, true) => (0x20, 5),
        (false, false, _) => (0x80, 6),
        (false, true, false) => (0xc0, 6),
        (false, true, true) => (0x10, 4),
    };
    let mut out = header(prefix, (1 << bits) - 1, shared);
    let partial = &first[depth..end];
    out.extend(partial[..shared % 2].iter().copied());
    out.extend(partial[shared % 2..].chunks(2).map(|pair| pair[0] * 16 + pair[1]));
    let groups: Vec<_> = children.chunk_by(|a, b| a.0[end] == b.0[end]).collect();
    if !children.is_empty() {
        out.extend(groups.iter().fold(0u16, |bits, group| bits | 1 << group[0].0[end]).to_le_bytes());
    }
    match value {
        Some(value) if hashed => out.extend(blake2b_256(value)),
        Some(value) => out.extend(sized(value)),
        None => {}
    }
    for group in groups {
        let child = encode(group, end + 1, v1);
        out.extend(if child.len() < 32 { sized(&child) } else { sized(&blake2b_256(&child)) });
    }
    out
}

fn header(prefix: u8, most: usize, count: usize) -> Vec<u8> {
    if count < most {
        return vec![prefix + count as u8];
    }
    let mut out = vec![prefix + most as u8];
    let mut rest = count - most;
    while rest >= 255 {
        out.push(255);
        rest -= 255;
    }
    out.push(rest as u8);
    out
}

fn sized(bytes: &[u8]) -> Vec<u8> {
    let length = bytes.len();
    let mut out = if length < 64 {
        vec![(length as u8) << 2]
    } else {
        ((length as u16) << 2 | 1).to_le_bytes().to_vec()
    };
    out.extend_from_slice(bytes);
    out
}
