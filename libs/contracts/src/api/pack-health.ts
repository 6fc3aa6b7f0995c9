import { z } from 'zod';

/** How sure a figure is. `none`: there is too little evidence for a number. */
export const confidence = z.enum(['high', 'medium', 'low', 'none']);
export type Confidence = z.infer<typeof confidence>;

/** Why the SOC should not be trusted. But where a cell or the counters are to be looked at, a full charge would prove where the pack stands. */
export const socAdvice = z.enum([
  'cell-disagrees',
  'rest-voltage-disagrees',
  'band-too-wide',
  'nothing-known',
  'counters-frozen',
  'counters-leaping',
]);
export type SocAdviceReason = z.infer<typeof socAdvice>;

/**
 * One measurement of the capacity: what was counted between two anchors that say how full the pack was. Where many closed on one
 * day, several stand as one, their shares and charges added up.
 */
export const capacityWindow = z
  .object({
    from: z.string(),
    to: z.string(),
    fromAt: z.iso.datetime(),
    toAt: z.iso.datetime(),
    /** Share of the capacity between the anchors, 0…1. */
    deltaSoc: z.number(),
    chargeMah: z.number(),
    capacityMah: z.number(),
    sigmaMah: z.number(),
    /** Of the pack between the anchors, °C. Of windows from before both were kept, the mean of the two ends. */
    coldestC: z.number().nullable(),
    warmestC: z.number().nullable(),
    /** How many measurements it stands for. */
    windows: z.int(),
  })
  .meta({ id: 'CapacityWindow' });
export type CapacityWindowDto = z.infer<typeof capacityWindow>;

const trend = z
  .object({
    fromAt: z.iso.datetime(),
    toAt: z.iso.datetime(),
    points: z.int(),
    perYear: z.number(),
    sigmaPerYear: z.number(),
    /** Where the line and its ±2σ lead in half a year. Nobody foretells a knee honestly. */
    ahead: z.object({ at: z.iso.datetime(), low: z.number(), high: z.number() }),
  })
  .nullable();

const resistance = z.object({ mohm: z.number().nullable(), sigmaMohm: z.number().nullable(), steps: z.int() });

export const weakCell = z.object({
  /** Place in the string, from 0. */
  cell: z.int(),
  evidence: z.array(
    z.object({
      reason: z.enum(['lags-at-full', 'hardly-balanced', 'falls-first', 'resists', 'gives-way']),
      value: z.number(),
      others: z.number(),
    }),
  ),
});

/** What is known of a pack's health at its newest sample. Where there is no evidence there is no number. */
export const packHealth = z
  .object({
    packUid: z.uuid(),
    /** The newest sample that it stands on; null: nothing was folded yet. */
    asOf: z.iso.datetime().nullable(),
    nominalCapacityMah: z.int(),
    socAdvice: socAdvice.nullable(),
    /** Null: no state of charge is known. */
    charge: z
      .object({
        socPct: z.number(),
        /** What can be taken out until the first cell is empty. */
        usableSocPct: z.number(),
        /** By energy and by temperature, as a SmartPro has them beside the charge; null: the chemistry has no curve for it. */
        byEnergyPct: z.number().nullable(),
        byTemperaturePct: z.number().nullable(),
        remainingWh: z.number().nullable(),
      })
      .nullable(),
    capacity: z.object({
      capacityMah: z.number().nullable(),
      sigmaMah: z.number().nullable(),
      sohPct: z.number().nullable(),
      /**
       * It holds at least this much, in 97.7 of 100 cases: the deepest discharge of the full pack, less 2σ of counting and of
       * what may have faded since.
       */
      atLeastMah: z.number().nullable(),
      /** When that discharge was. */
      atLeastAt: z.iso.datetime().nullable(),
      confidence,
      windows: z.int(),
      /** The newest windows it stands on; older ones are in the history. */
      receipts: z.array(capacityWindow),
      trend,
      /** In a sentence: a number only where there is one, else what is known at least. */
      inWords: z.string(),
    }),
    resistance: z.object({
      pack: resistance,
      cells: z.array(resistance),
      confidence,
      receipt: z
        .object({ fromAt: z.iso.datetime(), toAt: z.iso.datetime(), lowestC: z.number(), highestC: z.number() })
        .nullable(),
      trend,
    }),
    /** Equivalent full cycles since the fold began. */
    efc: z.number().nullable(),
    /** Of the cycles: by how much of the charge went unseen between polls. */
    cyclesConfidence: confidence,
    energyEfficiency: z
      .object({
        share: z.number(),
        fromAt: z.iso.datetime(),
        toAt: z.iso.datetime(),
        outMwh: z.number(),
        /** Of the pack at both full charges, the mean, °C. */
        temperatureC: z.number().nullable(),
      })
      .nullable(),
    cells: z.object({
      imbalanceMah: z.number().nullable(),
      /** The end of the charge at which it was seen. */
      imbalanceAt: z.iso.datetime().nullable(),
      topsSeen: z.int(),
      weak: z.array(weakCell),
      confidence,
    }),
    selfDischarge: z
      .object({
        fromAt: z.iso.datetime(),
        toAt: z.iso.datetime(),
        sharePerMonth: z.number(),
        sigma: z.number(),
        confidence,
      })
      .nullable(),
    /** Why it is not known, and from when on it can be if the pack goes on resting; null: it is known. */
    selfDischargeUnknown: z
      .object({
        reason: z.enum(['no-curve', 'no-rest', 'flat-voltage', 'rest-too-short', 'still-recovering']),
        at: z.iso.datetime().nullable(),
      })
      .nullable(),
    sensorOffset: z.object({ ma: z.number(), sigmaMa: z.number(), lessons: z.int(), confidence }).nullable(),
  })
  .meta({ id: 'PackHealth' });
export type PackHealthDto = z.infer<typeof packHealth>;

/** The health after each UTC day's last sample, oldest first; `to` is not inside. At most 400 days at once. */
export const healthHistoryQuery = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be after `from`' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 400 * 86_400_000, {
    path: ['to'],
    message: 'at most 400 days at once',
  });

export const healthHistory = z
  .object({
    packUid: z.uuid(),
    days: z.array(
      z.object({
        day: z.iso.date(),
        at: z.iso.datetime(),
        capacityMah: z.number().nullable(),
        capacitySigmaMah: z.number().nullable(),
        sohPct: z.number().nullable(),
        atLeastMah: z.number().nullable(),
        confidence,
        windows: z.int(),
        resistanceMohm: z.number().nullable(),
        resistanceSigmaMohm: z.number().nullable(),
        efc: z.number().nullable(),
        energyEfficiency: z.number().nullable(),
        imbalanceMah: z.number().nullable(),
        weakCells: z.array(z.int()),
        /** The capacity windows that ended on this day. */
        closedWindows: z.array(capacityWindow),
      }),
    ),
  })
  .meta({ id: 'PackHealthHistory' });
export type HealthHistory = z.infer<typeof healthHistory>;

/** How a pack was cycled since its fold began. */
export const packCycles = z
  .object({
    packUid: z.uuid(),
    asOf: z.iso.datetime().nullable(),
    efc: z.number().nullable(),
    confidence,
    /** Cycles by depth (rainflow): up to this share of the capacity; the last has no bound. */
    byDepth: z.array(z.object({ upToShare: z.number().nullable(), cycles: z.number() })).nullable(),
  })
  .meta({ id: 'PackCycles' });
export type PackCycles = z.infer<typeof packCycles>;

/** Each cell: what it read at the newest sample, and what the ledger holds against it. */
export const packCells = z
  .object({
    packUid: z.uuid(),
    asOf: z.iso.datetime().nullable(),
    topsSeen: z.int(),
    cells: z.array(
      z.object({
        index: z.int(),
        voltageMv: z.number().nullable(),
        /** Against the mean of the others. */
        deviationMv: z.number().nullable(),
        temperatureC: z.number().nullable(),
        balancing: z.boolean().nullable(),
        /** How far behind the first cell it reaches the top of a charge, mAh; null: no top was seen. */
        lagMah: z.number().nullable(),
        /** Balancing duty of the last month, h. */
        balancingH: z.number().nullable(),
        resistanceMohm: z.number().nullable(),
        weak: weakCell.shape.evidence,
      }),
    ),
  })
  .meta({ id: 'PackCells' });
export type PackCells = z.infer<typeof packCells>;

interface SaidCapacity {
  readonly capacityMah: number | null;
  readonly sigmaMah: number | null;
  readonly sohPct: number | null;
  readonly atLeastMah: number | null;
  readonly windows: number;
}

const ah = (mah: number): string => `${(mah / 1000).toFixed(1)} Ah`;

/** A capacity in a sentence: with fewer than two windows a lower bound, and no number. */
export function capacityInWords({ capacityMah, sigmaMah, sohPct, atLeastMah, windows }: SaidCapacity): string {
  if (capacityMah !== null && sohPct !== null) {
    const band = sigmaMah === null ? '' : ` ± ${ah(3 * sigmaMah)}`;
    return `${ah(capacityMah)}${band}, ${sohPct.toFixed(0)} % of the nominal capacity, from ${windows} windows.`;
  }
  if (atLeastMah !== null)
    return `At least ${ah(atLeastMah)}: so much the full pack gave at its deepest discharge, less what it may have faded since.`;
  return 'Not known yet: the pack was not seen from full to empty.';
}
