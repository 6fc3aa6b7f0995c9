import { authenticate } from './authenticate.ts';
import { commit } from './commit.ts';
import { decode } from './decode.ts';
import { fold } from './fold.ts';
import { inOrder } from './in-order.ts';
import { limit } from './limit.ts';
import { order } from './order.ts';
import { publish } from './publish.ts';
import { read } from './read.ts';

/*
 * The way of an upload through PackWatch, whole. The first three steps run for each upload by itself; the others run for
 * a group of uploads that are committed together (`group-commit.ts`), and only after `commit` is anybody told.
 */

export const takeIn = inOrder(
  authenticate, // 1  whose gateway is it,
  limit, //           and is it within what it may send?
  read, //         2  the envelope within its limits, to be kept as it came
  decode, //       3  in a thread: unpack, frames → polls → samples of packs; what can't be used is refused, with its reason
);

export const store = inOrder(
  order, //        4  lock packs, sort, drop duplicates, split at each pack's watermark
  fold, //         5  newer samples through the domain: SOC, alarms, checkpoints
  commit, //       6  write everything, commit: from here on it is acknowledged
  publish, //      7  say what changed, to whoever looks
);
