import { type PackListItem } from '@packwatch/contracts';

/** A pack of which nothing was read, except what a test says. */
export function packItem(live: Partial<PackListItem['live']>, rest: Partial<PackListItem> = {}): PackListItem {
  return {
    uid: '0190a000-0000-7000-8000-000000000001',
    name: 'Pack 1',
    serial: null,
    status: 'in_service',
    state: 'unknown',
    site: null,
    tags: [],
    model: '24-115',
    chemistry: 'LFP',
    cellsInSeries: 8,
    nominalCapacityMah: 100_000,
    live: {
      ts: null,
      receivedAt: null,
      voltageMv: null,
      currentMa: null,
      socPct: null,
      socSigmaPct: null,
      bmsSocPct: null,
      temperatureMinC: null,
      temperatureMaxC: null,
      cellMinMv: null,
      cellMaxMv: null,
      activity: null,
      socAdvice: null,
      ...live,
    },
    openAlarms: { critical: 0, warning: 0, info: 0 },
    health: null,
    worstSeverity: null,
    ...rest,
  };
}
