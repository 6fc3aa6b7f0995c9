import {
  addBusHealth,
  addGatewayClocks,
  beginTransaction,
  existingGateways,
  readClockStates,
  readSlaveStates,
  setAsideBusReports,
  takeBusReports,
  writeClockStates,
  writeSlaveStates,
  type Pool,
  type PoolClient,
} from '@packwatch/db';
import { type Logger } from 'pino';
import { decodeBusReport, UnreadableBusReport, type BusReport } from './bus-report.ts';
import { foldClockStates, foldSlaveStates, sumReports } from './fold-reports.ts';

/** Commits of ingest whose reports are added up at a time. */
const ROWS_PER_ROUND = 200;

/**
 * Adds up what uploads said of their buses. A report is deleted in the transaction that counts it, so a process that is
 * killed, or a second one beside it, counts nothing twice and nothing is lost. Answers with how many rows it took.
 */
export async function foldBusReports(pool: Pool, log: Logger, limit = ROWS_PER_ROUND): Promise<number> {
  const transaction = await beginTransaction(pool);
  try {
    const { client } = transaction;
    const taken = await takeBusReports(client, limit);
    if (taken.length === 0) return 0;
    const { reports, unreadable } = readAll(taken.flatMap(({ lines }) => lines));
    if (unreadable.length > 0) log.error({ lines: unreadable.length }, 'reports of buses that nobody can read');
    await setAsideBusReports(client, unreadable);
    await addAll(client, reports);
    await transaction.commit();
    return taken.length;
  } finally {
    await transaction.rollback();
  }
}

async function addAll(client: PoolClient, reports: readonly BusReport[]): Promise<void> {
  const there = await existingGateways(client, [...new Set(reports.map(({ gatewayId }) => gatewayId))]);
  const known = reports.filter(({ gatewayId }) => there.has(gatewayId));
  const { slaveHours, clockHours } = sumReports(known);
  await addBusHealth(client, slaveHours);
  await addGatewayClocks(client, clockHours);
  const slaves = await readSlaveStates(client, [...there]);
  await writeSlaveStates(client, foldSlaveStates(slaves, known));
  const clocks = await readClockStates(client, [...there]);
  await writeClockStates(client, foldClockStates(clocks, known));
}

function readAll(lines: readonly string[]): { reports: BusReport[]; unreadable: string[] } {
  const reports: BusReport[] = [];
  const unreadable: string[] = [];
  for (const line of lines) {
    try {
      reports.push(decodeBusReport(line));
    } catch (error) {
      if (!(error instanceof UnreadableBusReport)) throw error;
      unreadable.push(line);
    }
  }
  return { reports, unreadable };
}
