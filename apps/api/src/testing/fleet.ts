import { type AlarmSeverity } from '@packwatch/contracts';
import { cellsToBytes, newId } from '@packwatch/db';
import { type TestApi } from './test-api.ts';

export interface TestPack {
  readonly id: number;
  readonly uid: string;
  readonly organisationId: string;
}

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** A pack of 8 LFP cells. */
export async function somePack(api: TestApi, organisationId: string, name: string): Promise<TestPack> {
  const pack = await api.provisioning.pack({
    organisationId,
    name,
    facts: { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 24_600 },
    validFrom: LONG_AGO,
  });
  return { ...pack, organisationId };
}

/** One poll as ingest stores it, and the pack's live values if it is the newest. */
export async function somePoll(
  api: TestApi,
  pack: TestPack,
  poll: { ts: Date; voltageMv?: number | null; currentMa?: number | null; soc?: number; cellsMv?: (number | null)[] },
): Promise<void> {
  const { ts, voltageMv = 26_400, currentMa = -5_000, soc = 0.5, cellsMv = Array<number>(8).fill(3_300) } = poll;
  const values = [pack.id, ts, voltageMv, currentMa, soc];
  await api.admin.query(
    `INSERT INTO series.telemetry (pack_id, ts, received_at, voltage_mv, current_ma, soc, soc_sigma, cell_voltages_mv,
                                   cell_balancing_mask)
     VALUES ($1, $2, $2, $3, $4, $5, 0.02, $6, 2)`,
    [...values, cellsToBytes(cellsMv)],
  );
  await api.admin.query(
    `INSERT INTO pack_state (pack_id, organisation_id, ts, received_at, voltage_mv, current_ma, soc, soc_sigma, activity)
     VALUES ($1, $6, $2, $2, $3, $4, $5, 0.02,
             CASE WHEN $4::int > 0 THEN 'charging' WHEN $4::int < 0 THEN 'discharging' WHEN $4::int = 0 THEN 'idle' END)
     ON CONFLICT (pack_id) DO UPDATE SET ts = excluded.ts, received_at = excluded.received_at,
       voltage_mv = excluded.voltage_mv, current_ma = excluded.current_ma, soc = excluded.soc, activity = excluded.activity
     WHERE pack_state.ts < excluded.ts`,
    [...values, pack.organisationId],
  );
}

/** An open alarm of a pack, with its rule. */
export async function someAlarm(
  api: TestApi,
  pack: TestPack,
  { severity = 'critical', raisedAt = new Date() }: { severity?: AlarmSeverity; raisedAt?: Date } = {},
): Promise<string> {
  const rule = await api.provisioning.rule({
    organisationId: pack.organisationId,
    name: 'Over-current',
    definition: {
      kind: 'threshold',
      signal: 'pack.current_ma',
      comparison: 'above',
      raiseLevel: 120_000,
      clearLevel: 110_000,
      raiseForMs: 0,
      clearForMs: 0,
      gapToleranceMs: 180_000,
      severity,
    },
    validFrom: LONG_AGO,
  });
  const id = newId();
  await api.admin.query(
    `INSERT INTO alarm (id, organisation_id, pack_id, rule_id, rule_version, part, severity, signal, status, raised_at,
                        raise_level, peak_value, detected_at, detected_late)
     VALUES ($1, $2, $3, $4, 1, 'pack', $5::alarm_severity, 'pack.current_ma', 'open', $6, 120000, 122000, $6, false)`,
    [id, pack.organisationId, pack.id, rule.id, severity, raisedAt],
  );
  return id;
}
