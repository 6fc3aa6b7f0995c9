import { type DemoManifest } from '@packwatch/contracts';

type DemoPack = DemoManifest['packs'][number];
type Drive = DemoPack['drive'];

export type PlannedPack = Omit<DemoPack, 'uid' | 'gatewayId'> & { readonly gateway: string; readonly site: string };

export const DEMO_SITES = [
  { name: 'Harbour', timeZone: 'Europe/Berlin', latitude: 53.54, longitude: 9.98 },
  { name: 'Sunfield', timeZone: 'Europe/Madrid', latitude: 37.39, longitude: -5.98 },
  { name: 'Relay station', timeZone: 'Europe/Oslo', latitude: 61.12, longitude: 8.3 },
] as const;

/** The gateway and pack that nothing drives. */
export const TRY_OUT = { gateway: 'Try-out', pack: 'Try-out pack', site: 'Harbour', bus: 'rs485-0' } as const;

type Size = Pick<DemoPack, 'model' | 'cellsInSeries' | 'nominalCapacityMah'>;
const size = (cellsInSeries: 4 | 8 | 16, nominalAh: number): Size => ({
  model: cellsInSeries === 4 ? '12-115' : cellsInSeries === 8 ? '24-115' : '48-115',
  cellsInSeries,
  nominalCapacityMah: nominalAh * 1_000,
});

interface Kind {
  readonly label: string;
  readonly drive: Exclude<Drive, 'replay'>;
  readonly site: (typeof DEMO_SITES)[number]['name'];
  /** Chosen so that each load stays within 125 A. */
  readonly sizes: readonly [Size, ...Size[]];
}

const KINDS: readonly Kind[] = [
  { label: 'Forklift', drive: 'forklift', site: 'Harbour', sizes: [size(8, 120), size(16, 100)] },
  { label: 'Storage', drive: 'solar_storage', site: 'Sunfield', sizes: [size(16, 280), size(8, 200)] },
  { label: 'Backup', drive: 'backup', site: 'Relay station', sizes: [size(16, 100), size(4, 120)] },
  { label: 'Boat', drive: 'boat', site: 'Harbour', sizes: [size(4, 200), size(8, 160)] },
];

/** By place in the plan: enough to see each kind of alarm in a small demo, and no fleet of wrecks in a large one. */
const FAULTS: ReadonlyMap<number, DemoPack['faults']> = new Map([
  [1, ['over_current']],
  [3, ['short_circuit_trip']],
  [6, ['weak_cell']],
  [8, ['sensor_loss']],
  [11, ['gateway_outage']],
]);
const FAULTS_REPEAT_EVERY = 48;

const METER_ADDRESS = 1;
const FIRST_CELL_ADDRESS = 11;
const SWITCH_ADDRESS = 50;
const PACKS_PER_GATEWAY = 4;

export const cellAddresses = (cells: number): number[] =>
  Array.from({ length: cells }, (_, index) => FIRST_CELL_ADDRESS + index);

/** The pack of measured cells: eight A123 26650 of 2.05 Ah, times twelve in parallel. */
const REPLAYED: Size = { model: '24-115', cellsInSeries: 8, nominalCapacityMah: 24_600 };

/** The first `count` packs of the demo fleet. A larger fleet begins with the smaller one. */
export function demoPlan(count: number): PlannedPack[] {
  const perSite = new Map<string, number>();
  return Array.from({ length: count }, (_, place) => {
    const kind = KINDS[place % KINDS.length] ?? KINDS[0];
    if (!kind) throw new Error('there are kinds of demo pack');
    const replayed = place === 0;
    const here = perSite.get(kind.site) ?? 0;
    perSite.set(kind.site, here + 1);
    const number = String(place + 1).padStart(2, '0');
    const sized = replayed
      ? REPLAYED
      : (kind.sizes[Math.floor(place / KINDS.length) % kind.sizes.length] ?? kind.sizes[0]);
    return {
      name: `${replayed ? 'A123 replay' : kind.label} ${number}`,
      site: kind.site,
      gateway: `${kind.site} ${Math.floor(here / PACKS_PER_GATEWAY) + 1}`,
      bus: `rs485-${here % PACKS_PER_GATEWAY}`,
      ...sized,
      meterAddress: METER_ADDRESS,
      cellAddresses: cellAddresses(sized.cellsInSeries),
      switchAddress: kind.drive === 'forklift' && !replayed ? SWITCH_ADDRESS : null,
      drive: replayed ? 'replay' : kind.drive,
      faults: [...(FAULTS.get(place % FAULTS_REPEAT_EVERY) ?? [])],
    };
  });
}
