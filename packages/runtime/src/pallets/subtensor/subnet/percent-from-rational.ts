const MAX = 100

/**
 * `Percent::from_rational`: a whole above 100 is first made to fit, together with the part, by a common factor, each
 * rounded down, so that the percentage can come out higher than the exact one. 100 where nothing divides.
 */
export const percentFromRational = (part: number, whole: number): number => {
  if (whole === 0 || part > whole) return MAX
  const factor = Math.max(Math.ceil(whole / MAX), 1)
  return Math.floor((Math.floor(part / factor) * MAX) / Math.floor(whole / factor))
}
