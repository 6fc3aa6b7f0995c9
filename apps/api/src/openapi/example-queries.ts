import { EXAMPLE_IDS } from './example-ids.ts';

/** Queries of the examples by operation: those that must have one, and those that show what it is for. */
export const EXAMPLE_QUERIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  listCustomers: { limit: '50' },
  listSites: { limit: '50' },
  listPacks: { limit: '50', site: EXAMPLE_IDS.sites, state: 'charging', sort: 'name' },
  getPackHealthHistory: { from: '2026-11-01', to: '2026-11-22' },
  getPackSeries: {
    signals: 'pack.voltage_mv,pack.current_ma,pack.soc_pct',
    from: '2026-11-21T12:00:00.000Z',
    to: '2026-11-22T12:00:00.000Z',
    points: '800',
  },
  listAlarms: { site: EXAMPLE_IDS.sites, status: 'open', severity: 'critical', limit: '50' },
  listDeliveries: { status: 'failed', limit: '50' },
  listQuarantine: { state: 'open', limit: '50' },
  listGateways: { limit: '50' },
  getBusHealth: { from: '2026-11-21T12:00:00.000Z', to: '2026-11-22T12:00:00.000Z', hourly: 'true' },
  listUnassignedAddresses: { gateway: EXAMPLE_IDS.gateways },
  listUnassignedSerials: { gateway: EXAMPLE_IDS.gateways },
  diffRegisterMaps: { from: 'own:smartpro@2' },
  listRedecodes: { pack: EXAMPLE_IDS.packs, limit: '50' },
  getFleetReport: { days: '7' },
  getFleetReportPdf: { days: '7', language: 'en', timeZone: 'Europe/Zurich' },
  listExports: { state: 'ready', limit: '50' },
  listRefolds: { limit: '50' },
  listChanges: { after: 'now', kinds: 'samples,alarm', limit: '500' },
  streamChanges: { after: 'now' },
  listAudit: { action: 'pack.updated', from: '2026-11-01T00:00:00.000Z', limit: '50' },
};
