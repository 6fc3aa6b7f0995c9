import { type AlarmSignalName, isSeriesSignal, SIGNALS, type SignalName } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { signalColumns } from './signal-columns.ts';

export interface SignalAround {
  readonly organisationId: string;
  readonly packUid: string;
  readonly signal: AlarmSignalName;
  /** `pack`, or `cell:<0-based index>`. */
  readonly part: string;
  /** Inclusive, unix ms. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** So many polls at most, the newest: an hour at a poll each second. */
const POLLS = 3_600;

/** One signal of one pack for a short while, for a picture in a mail. Takes a pool of role `worker`, and names the organisation. */
export class SignalAroundRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** `[unix ms, value]` in order of time, in the unit of the signal, null where nothing was read; null: no sample has such a signal. */
  async read({ organisationId, packUid, signal, part, fromMs, toMs }: SignalAround) {
    if (!isSignal(signal) || !isSeriesSignal(signal)) return null;
    const cell = /^cell:(\d+)$/.exec(part)?.[1];
    const column = signalColumns([signal], cell === undefined ? 1 : Number(cell) + 1).at(-1);
    if (column === undefined || column.part !== part) return null;
    const { rows } = await this.#pool.query<[number, number | null]>({
      text: `SELECT (extract(epoch FROM t.ts) * 1000)::float8, (${column.sql})::float8
        FROM pack p JOIN series.telemetry t ON t.pack_id = p.id
        WHERE p.organisation_id = $1 AND p.uid = $2
          AND t.ts >= to_timestamp($3 / 1000.0) AND t.ts <= to_timestamp($4 / 1000.0)
        ORDER BY t.ts DESC LIMIT ${POLLS}`,
      values: [organisationId, packUid, fromMs, toMs],
      rowMode: 'array',
    });
    return rows.toReversed();
  }
}

const isSignal = (name: string): name is SignalName => name in SIGNALS;
