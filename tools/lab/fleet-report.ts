import { type FleetResult } from './simulated-fleet.ts';

export interface FleetReport {
  readonly table: string;
  readonly figures: Readonly<Record<string, number | null>>;
}

/** Lays what the library says of a fleet beside what was. */
export function fleetReport(results: readonly FleetResult[]): FleetReport {
  const known = results.filter(({ health }) => health.capacity.capacityMah !== null);
  const inside = known.filter((result) => capacityErrorSigmas(result) <= 3);
  const named = results.flatMap(({ health, weakCell }) => health.cells.weak.map(({ cell }) => cell === weakCell));
  const weak = results.filter(({ weakCell }) => weakCell !== null);
  const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);
  return {
    table: [HEAD, ...results.map(lineOf)].join('\n'),
    figures: {
      packs: results.length,
      days: results[0]?.pack.days ?? 0,
      samples: sum(results.map(({ samples }) => samples)),
      capacities_known: known.length,
      capacity_inside_3s_pct: percent(inside.length, known.length),
      at_least_too_high_pct: percent(
        sum(results.map(({ atLeast }) => atLeast.tooHigh)),
        sum(results.map(({ atLeast }) => atLeast.days)),
      ),
      weak_cells: weak.length,
      weak_cells_named: named.filter((isRight) => isRight).length,
      healthy_cells_named: named.filter((isRight) => !isRight).length,
      late_uploads: sum(results.map(({ late }) => late.stretches)),
      late_uploads_same: sum(results.map(({ late }) => late.same)),
      state_bytes_max: Math.max(...results.map(({ stateBytes }) => stateBytes)),
      soc_rmse_pct: Math.sqrt(sum(results.map(({ soc }) => soc.rmsePct ** 2)) / results.length),
      soc_coverage_2s_pct: sum(results.map(({ soc }) => soc.coverage2sPct)) / results.length,
    },
  };
}

/** How far the capacity is from the true one, in its own σ; infinite if none is given. */
export function capacityErrorSigmas({ health, trueCapacityMah }: FleetResult): number {
  const { capacityMah, sigmaMah } = health.capacity;
  return capacityMah === null || sigmaMah === null ? Infinity : Math.abs(capacityMah - trueCapacityMah) / sigmaMah;
}

const HEAD =
  'pack  use            true Ah  Ah given      windows  at least  SOC RMSE  max     in ±2σ   weak cell: true, named';

function lineOf({ pack, health, trueCapacityMah, weakCell, soc }: FleetResult): string {
  const { capacityMah, sigmaMah, windows, atLeastMah } = health.capacity;
  const ah = (mah: number): string => (mah / 1000).toFixed(1);
  const given = capacityMah === null || sigmaMah === null ? '–' : `${ah(capacityMah)} ± ${ah(sigmaMah)}`;
  const named = health.cells.weak.map(({ cell, evidence }) => `${cell} (${evidence.map((e) => e.reason).join(', ')})`);
  return [
    pack.name.padEnd(4),
    pack.profile.padEnd(13),
    ah(trueCapacityMah).padStart(7),
    given.padEnd(12),
    String(windows).padStart(7),
    (atLeastMah === null ? '–' : ah(atLeastMah)).padStart(8),
    `${soc.rmsePct.toFixed(1)} %`.padStart(8),
    `${soc.maxPct.toFixed(1)} %`.padStart(6),
    `${soc.coverage2sPct.toFixed(0)} %`.padStart(6),
    `  ${weakCell ?? '–'}, ${named.join('; ') || '–'}`,
  ].join('  ');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
