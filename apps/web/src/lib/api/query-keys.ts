import { type AlarmFilter } from '#features/alarms/alarm-filter.ts';
import { type FleetFilter } from '#features/fleet/fleet-filter.ts';

/** The one list of cache keys: what is live is found by these prefixes. */
export const queryKeys = {
  packLists: ['packs'] as const,
  packs: (filter: FleetFilter) => ['packs', filter] as const,
  pack: (uid: string) => ['pack', uid] as const,
  passports: (uid: string) => ['pack', uid, 'passports'] as const,
  passport: (uid: string, id: string) => ['pack', uid, 'passports', id] as const,
  seriesOf: (uid: string) => ['series', uid] as const,
  series: (uid: string, signals: readonly string[], span: string, points: number) =>
    ['series', uid, signals, span, points] as const,
  alarmLists: ['alarms'] as const,
  alarms: (filter: AlarmFilter) => ['alarms', filter] as const,
  alarm: (id: string) => ['alarm', id] as const,
  rules: ['rules'] as const,
  rule: (id: string) => ['rules', id] as const,
  registerMaps: ['register-maps'] as const,
  registerMap: (ref: string) => ['register-maps', ref] as const,
  registerMapDiff: (ref: string, from: string) => ['register-maps', ref, 'diff', from] as const,
  registerMapCheck: (text: string) => ['register-map-check', text] as const,
  gateways: ['gateways'] as const,
  gateway: (id: string) => ['gateways', id] as const,
  unassigned: (gateway: string) => ['gateways', gateway, 'unassigned'] as const,
  unassignedSerials: (gateway: string) => ['gateways', gateway, 'unassigned-serials'] as const,
  mappings: (gateway: string) => ['gateways', gateway, 'mappings'] as const,
  exports: ['exports'] as const,
  report: (last: string | null, days: number) => ['report', last, days] as const,
  quarantine: ['quarantine'] as const,
  redecodes: ['redecodes'] as const,
  redecode: (id: string) => ['redecodes', id] as const,
};
