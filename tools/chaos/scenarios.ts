import { type Scenario } from './scenario.ts';
import { clockJumps } from './scenarios/clock-jumps.ts';
import { databaseAway } from './scenarios/database-away.ts';
import { diskFull } from './scenarios/disk-full.ts';
import { kills } from './scenarios/kills.ts';
import { redisWiped } from './scenarios/redis-wiped.ts';
import { retryOverRestart, sameUpload } from './scenarios/same-upload.ts';
import { shuffled } from './scenarios/shuffled.ts';

/** Gentle ones first; each leaves the stack as it found it. */
export const SCENARIOS: readonly Scenario[] = [
  clockJumps,
  sameUpload,
  retryOverRestart,
  redisWiped,
  databaseAway,
  shuffled,
  diskFull,
  kills,
];
