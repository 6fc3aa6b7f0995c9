import { type BenchPack } from '@packwatch/db';
import { replayedPolls } from '../replayed-polls.ts';
import { type PreparedUpload, prepareUpload } from './upload-load.ts';

export const POLL_MS = 10_000;

export interface RoundsPlan {
  readonly pollsPerUpload: number;
  /** Of each pack in a round. */
  readonly uploads: number;
  readonly rounds: number;
}

export interface Round {
  readonly prepared: readonly PreparedUpload[];
  /** The newest poll in it, unix ms. */
  readonly endMs: number;
}

/** Uploads of all packs, round after round later in time, the last one up to now; every pack is somewhere else in the series. */
export async function prepareRounds(packs: readonly BenchPack[], plan: RoundsPlan): Promise<Round[]> {
  const { pollsPerUpload, uploads, rounds } = plan;
  const { polls, durationMs } = await replayedPolls();
  const uploadMs = pollsPerUpload * POLL_MS;
  const beginMs = Math.floor(Date.now() / POLL_MS) * POLL_MS - rounds * uploads * uploadMs;
  const result: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const prepared: PreparedUpload[] = [];
    for (let upload = 0; upload < uploads; upload++) {
      const startMs = beginMs + (round * uploads + upload) * uploadMs;
      for (const [place, { token, bus }] of packs.entries()) {
        const elapsedMs = startMs - beginMs + (durationMs * place) / packs.length;
        prepared.push(await prepareUpload(token, bus, polls(pollsPerUpload, startMs, POLL_MS, elapsedMs)));
      }
    }
    result.push({ prepared, endMs: beginMs + (round + 1) * uploads * uploadMs - POLL_MS });
  }
  return result;
}
