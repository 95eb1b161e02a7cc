//! Memory of the nodes: records of any size in chunks, addressed by 32 bits, reused by exact size.

/// Records start at multiples of this many bytes.
const UNIT: usize = 8;
const CHUNK_UNITS_LOG2: u32 = 13;
const CHUNK_UNITS: u32 = 1 << CHUNK_UNITS_LOG2;
const CHUNK_BYTES: usize = CHUNK_UNITS as usize * UNIT;

/// Where a record begins, in units; 0 is never given out and means "none".
pub type Address = u32;

/// An allocator of byte records. A malloc for each node would cost more than the node's own header.
#[derive(Default)]
pub struct Slab {
    chunks: Vec<Box<[u8]>>,
    /// First unit never used yet, counted over all chunks.
    top: Address,
    /// Free records by size in units, linked through their first four bytes.
    free: Vec<Address>,
}

impl Slab {
    /// Room for a record of `size` bytes, contents unspecified.
    pub fn allocate(&mut self, size: usize) -> Address {
        debug_assert!(size <= CHUNK_BYTES / 2);
        let units = size.div_ceil(UNIT) as u32;
        if let Some(&first) = self.free.get(units as usize)
            && first != 0
        {
            self.free[units as usize] = self.u32(first, 0);
            return first;
        }
        self.extend(units)
    }

    /// Takes back a record of `size` bytes.
    pub fn release(&mut self, at: Address, size: usize) {
        self.link(at, size.div_ceil(UNIT) as u32);
    }

    /// Bytes taken from the system.
    pub fn total_bytes(&self) -> usize {
        self.chunks.len() * (CHUNK_BYTES + size_of::<Box<[u8]>>())
            + self.free.capacity() * size_of::<Address>()
    }

    #[inline]
    pub fn bytes(&self, at: Address, offset: usize, length: usize) -> &[u8] {
        let start = (at & (CHUNK_UNITS - 1)) as usize * UNIT + offset;
        &self.chunks[(at >> CHUNK_UNITS_LOG2) as usize][start..start + length]
    }

    #[inline]
    pub fn bytes_mut(&mut self, at: Address, offset: usize, length: usize) -> &mut [u8] {
        let start = (at & (CHUNK_UNITS - 1)) as usize * UNIT + offset;
        &mut self.chunks[(at >> CHUNK_UNITS_LOG2) as usize][start..start + length]
    }

    /// Copies bytes from one record into another.
    pub fn copy(&mut self, from: Address, from_offset: usize, to: Address, to_offset: usize, length: usize) {
        let place = |at: Address, offset: usize| {
            ((at >> CHUNK_UNITS_LOG2) as usize, (at & (CHUNK_UNITS - 1)) as usize * UNIT + offset)
        };
        let ((source, start), (target, at)) = (place(from, from_offset), place(to, to_offset));
        if source == target {
            return self.chunks[source].copy_within(start..start + length, at);
        }
        if let Ok([source, target]) = self.chunks.get_disjoint_mut([source, target]) {
            target[at..at + length].copy_from_slice(&source[start..start + length]);
        }
    }

    #[inline]
    pub fn u32(&self, at: Address, offset: usize) -> u32 {
        let bytes = self.bytes(at, offset, 4);
        u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
    }

    #[inline]
    pub fn set_u32(&mut self, at: Address, offset: usize, value: u32) {
        self.bytes_mut(at, offset, 4).copy_from_slice(&value.to_le_bytes());
    }

    fn extend(&mut self, units: u32) -> Address {
        let used = self.top & (CHUNK_UNITS - 1);
        if self.chunks.is_empty() {
            self.add_chunk();
            self.top = 1;
        } else if used == 0 || used + units > CHUNK_UNITS {
            if used != 0 {
                self.link(self.top, CHUNK_UNITS - used);
            }
            self.top = self.chunks.len() as u32 * CHUNK_UNITS;
            self.add_chunk();
        }
        let at = self.top;
        self.top += units;
        at
    }

    fn add_chunk(&mut self) {
        self.chunks.push(vec![0; CHUNK_BYTES].into_boxed_slice());
    }

    fn link(&mut self, at: Address, units: u32) {
        let class = units as usize;
        if self.free.len() <= class {
            self.free.resize(class + 1, 0);
        }
        let next = self.free[class];
        self.set_u32(at, 0, next);
        self.free[class] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reuses_records_of_the_same_size() {
        let mut slab = Slab::default();
        let (a, b) = (slab.allocate(48), slab.allocate(48));
        assert!(a != 0 && b != a);
        slab.release(a, 41);
        assert_ne!(slab.allocate(56), a);
        assert_eq!(slab.allocate(48), a);
    }

    #[test]
    fn records_never_straddle_chunks() {
        let mut slab = Slab::default();
        for size in (8..3000).cycle().step_by(37).take(2000) {
            let at = slab.allocate(size);
            slab.bytes_mut(at, 0, size).fill(1);
        }
        assert!(slab.chunks.len() > 2);
    }
}
