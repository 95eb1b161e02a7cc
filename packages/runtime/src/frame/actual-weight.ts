import type { DispatchFailureWithPost } from "./context.ts"
import type { Result } from "./dispatch-error.ts"
import type { PostInfo } from "./post-info.ts"
import type { Weight } from "./weight.ts"
import { minWeight } from "./weight.ts"

/** What a dispatch really weighed: as it says, never above what was declared. */
export const actualWeight = (post: PostInfo, declared: Weight): Weight =>
  post.actualWeight === undefined ? declared : minWeight(post.actualWeight, declared)

/** The post info of a dispatch, failed or not. */
export const postOf = (result: Result<PostInfo, DispatchFailureWithPost>): PostInfo =>
  result.ok ? result.value : result.error.post
