/** What `set_weights` does to the values before it stores them. */
export interface WeightsApi {
  /** `vec_u16_max_upscale_to_u16`: scaled so that the greatest is 65535. */
  upscaleWeights(values: Uint16Array): Uint16Array
}
