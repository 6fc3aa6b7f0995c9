import { type PoolClient } from '../connection/pool.ts';
import { BinaryCopy } from './binary-copy.ts';
import { NO_CELL } from './cell-bytes.ts';
import { type StoredPoll, TELEMETRY_COLUMNS, type TelemetryReadings } from './telemetry-row.ts';

const COLUMNS = TELEMETRY_COLUMNS.map(({ column }) => column).join(', ');

/**
 * Rows on their way into `series.telemetry`. Each becomes bytes as soon as it is added, so that a group of thousands holds
 * no object of any of them. None of the rows may be stored already: the caller holds the packs' locks and has looked, and
 * all who write telemetry do so under those locks.
 */
export class TelemetryCopy {
  readonly #copy = new BinaryCopy(TELEMETRY_COLUMNS.length);
  #rows = 0;

  /** One line a column, in the order of `TELEMETRY_COLUMNS`: this is the innermost loop of all that ingest does. */
  add(poll: StoredPoll, readings: TelemetryReadings): void {
    const copy = this.#copy;
    this.#rows += 1;
    copy.row();
    copy.timestamptz(poll.tsMs);
    copy.timestamptz(poll.receivedMs);
    copy.int64(readings.chargedMah);
    copy.int64(readings.dischargedMah);
    copy.int64(readings.chargedMwh);
    copy.int64(readings.dischargedMwh);
    copy.int32(poll.packId);
    copy.int32(readings.registerMapId);
    copy.int32(readings.voltageMv);
    copy.int32(readings.currentMa);
    copy.int32(readings.bmsSocMilliPct);
    copy.int32(readings.bmsResistanceUohm);
    copy.int32(readings.cellBalancingMask);
    copy.float32(poll.soc);
    copy.float32(poll.socSigma);
    copy.int32(readings.shortCircuitTrips);
    copy.int32(readings.overVoltageTrips);
    copy.int32(readings.underVoltageTrips);
    copy.int32(readings.fullCycles);
    copy.int16(readings.bmsSohPermille);
    copy.int16(readings.stateBits);
    copy.int16(readings.switchBits);
    copy.int16(readings.chargeBlock);
    copy.int16(readings.dischargeBlock);
    copy.int16(readings.temperature1CentiC);
    copy.int16(readings.temperature2CentiC);
    copy.int16Bytes(readings.cellVoltagesMv, NO_CELL);
    copy.int16Bytes(readings.cellTemperaturesCentiC, NO_CELL);
  }

  /** Call it once, at the end. */
  async send(client: PoolClient, table = 'series.telemetry'): Promise<void> {
    if (this.#rows > 0) await this.#copy.send(client, `${table} (${COLUMNS})`);
  }
}
