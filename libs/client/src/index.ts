export { packWatchClient, type ClientOptions, type PackWatchClient } from './client.ts';
export { ask, PackWatchError, type Problem } from './problem.ts';
export { eachItem } from './pages.ts';
export { followChanges, type Change, type ChangeBatch, type FollowOptions } from './follow-changes.ts';
export { type RetryOptions } from './retry.ts';
export { type components, type operations, type paths } from './generated/schema.ts';
