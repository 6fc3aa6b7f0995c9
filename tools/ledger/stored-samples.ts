import { findAssignments, findGatewayTokens, inTransaction, type Pool, readTelemetryAfter } from '@packwatch/db';
import { ledgerSample, type LedgerSample } from './ledger-entry.ts';
import { LedgerError, type PackLedger } from './ledger.ts';

const PAGE = 5_000;

/**
 * Which pack of the database a ledger's place means: by the gateway's token and the assignment that held then.
 *
 * @throws LedgerError if there is none
 */
export async function findPackOf(pool: Pool, { token, bus, meter, sent }: PackLedger): Promise<number> {
  const [gateway] = await findGatewayTokens(pool, [token]);
  if (!gateway) throw new LedgerError(`the database knows no gateway with the token of ${bus}, slave ${meter}`);
  const [atMs = 0] = sent.keys();
  const assignment = (await findAssignments(pool, [gateway.gatewayId])).find(
    (a) =>
      a.bus === bus &&
      a.slaveAddress === meter &&
      a.role === 'meter' &&
      a.validFromMs <= atMs &&
      (a.validToMs ?? Infinity) > atMs,
  );
  if (!assignment) throw new LedgerError(`slave ${meter} on ${bus} belonged to no pack when samples were sent`);
  return assignment.packId;
}

/** Everything that is stored of a pack from `fromMs` to `toMs`, in rising time. */
export async function* storedSamples(
  pool: Pool,
  packId: number,
  fromMs: number,
  toMs: number,
): AsyncGenerator<LedgerSample> {
  let afterMs = fromMs - 1;
  for (;;) {
    const rows = await inTransaction(pool, (client) => readTelemetryAfter(client, packId, afterMs, PAGE));
    for (const row of rows) {
      if (row.tsMs > toMs) return;
      yield ledgerSample(row);
      afterMs = row.tsMs;
    }
    if (rows.length < PAGE) return;
  }
}
