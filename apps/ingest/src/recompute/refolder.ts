import {
  findConfigurationStamps,
  findDirtyPacks,
  findPacks,
  findRules,
  isDatabaseAway,
  isRace,
  withRefoldLock,
  type Pool,
  type PoolClient,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { type Clock } from '../clock.ts';
import { type Directory } from '../directory/directory.ts';
import { RuleBook } from '../directory/rule-book.ts';
import { publishChanges, type LiveFeed } from '../pipeline/publish.ts';
import { type PackContext } from '../pipeline/work.ts';
import { refoldPack } from './refold-pack.ts';

export interface RefolderOptions {
  readonly pool: Pool;
  readonly directory: Directory;
  readonly feed: LiveFeed;
  readonly clock: Clock;
  readonly log: Logger;
}

const PACKS_PER_ROUND = 100;

/** Finds packs with rows that the fold has not seen, and folds them anew, one after the other. */
export class Refolder {
  readonly #options: RefolderOptions;
  #stopped = false;

  constructor(options: RefolderOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** One round over the packs that wait. Answers with how many it refolded. */
  async round(): Promise<number> {
    const packIds = await this.#dirtyPacks();
    let refolded = 0;
    for (const packId of packIds) {
      if (this.#stopped) break;
      try {
        if (await this.#refold(packId)) refolded += 1;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        // One pack that can't be refolded must not keep the others waiting; it stays dirty and comes round again.
        if (isRace(error)) this.#options.log.info({ err: error, packId }, 'a refold lost a race; it comes round again');
        else this.#options.log.error({ err: error, packId }, 'a pack could not be refolded');
      }
    }
    return refolded;
  }

  async #dirtyPacks(): Promise<number[]> {
    const client = await this.#options.pool.connect();
    try {
      return await findDirtyPacks(client, PACKS_PER_ROUND);
    } finally {
      client.release();
    }
  }

  async #refold(packId: number): Promise<boolean> {
    const { pool, directory, feed, clock, log } = this.#options;
    // A refold is rare and asks for what holds now: nothing that was read for an earlier one.
    directory.forget();
    const organisationId = (await directory.packs.get(packId))?.organisationId;
    if (organisationId === undefined) return false;
    const stamp = await directory.stamps.get(organisationId);
    directory.packs.forget();
    const pack = await directory.packs.get(packId);
    const rules = await directory.rules.get(organisationId);
    if (pack === undefined || rules === undefined) return false;
    const startedAt = performance.now();
    const context = { pack, rules: rules.of(pack) };
    const refold = await withRefoldLock(pool, packId, (inTransaction) =>
      refoldPack(inTransaction, {
        context,
        clock,
        isStopped: () => this.#stopped,
        isCurrent: async (client) => {
          const stamps = await findConfigurationStamps(client, [organisationId]);
          // Where something is changed every minute, a refold that takes longer would never end by the stamp alone.
          return (stamps.get(organisationId) ?? 0) === stamp || holdsStill(client, context);
        },
      }),
    );
    if (refold === null) return false;
    publishChanges({ changedPacks: [pack], changedAlarms: refold.changedAlarms }, feed);
    const { foldedRows, rewrittenRows, changedAlarms, stoppedEarly } = refold;
    const ms = Math.round(performance.now() - startedAt);
    log.info(
      { packId, foldedRows, rewrittenRows, changedAlarms: changedAlarms.length, stoppedEarly, ms },
      'refolded a pack',
    );
    return true;
  }
}

/** Whether what changed in the organisation is nothing that this pack is folded by. */
async function holdsStill(client: PoolClient, { pack, rules }: PackContext): Promise<boolean> {
  const [now] = await findPacks(client, [pack.id]);
  if (now === undefined || JSON.stringify(now) !== JSON.stringify(pack)) return false;
  const book = new RuleBook(await findRules(client, [pack.organisationId]), () => undefined);
  return book.of(now).isSameAs(rules);
}
