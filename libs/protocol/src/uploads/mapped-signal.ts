import { z } from 'zod';
import { type Scaling, scalingOf } from '../maps/scaling.ts';
import { isName } from './upload-rules.ts';
import { VALUES_UPLOAD_LIMITS, isCellSignal, isSignalName } from './values-upload.ts';

/** Text of a foreign gateway: a measurement, tag, field, member or serial number. */
export const foreignName = z.string().min(1).max(200);

export const serialNumber = z
  .string()
  .min(1)
  .max(VALUES_UPLOAD_LIMITS.serialLength)
  .refine((serial) => isName(serial, VALUES_UPLOAD_LIMITS.serialLength), 'must not have control characters');

/** Which signal a foreign value is. In both mappings. */
export const mappedSignalSchema = z
  .strictObject({
    signal: z.string().refine(isSignalName, 'must be group.name in lower case').describe('Such as pack.voltage_mv.'),
    cell: z
      .int()
      .min(0)
      .max(VALUES_UPLOAD_LIMITS.cells - 1)
      .optional()
      .describe('0-based place of the cell in the string; for cell signals, and for them only.'),
    scale: z
      .number()
      .refine((scale) => scale !== 0, 'must not be 0')
      .optional()
      .describe('signal = value × scale + offset. 1 if left out; negative where charging comes as negative.'),
    offset: z.number().optional().describe('0 if left out.'),
  })
  .refine(({ signal, cell }) => isCellSignal(signal) === (cell !== undefined), {
    path: ['cell'],
    message: 'goes with cell signals, and must go with them',
  });
export type MappedSignal = z.infer<typeof mappedSignalSchema>;

/** A mapped signal made ready. */
export interface SignalTarget extends Scaling {
  readonly signal: string;
  /** Null: not of a cell. */
  readonly cell: number | null;
}

export const toTarget = ({ signal, cell, scale, offset }: MappedSignal): SignalTarget => ({
  signal,
  cell: cell ?? null,
  ...scalingOf({ scale, offset }),
});

/** In the signal's unit; null where that is beyond all numbers. */
export function inUnitOf({ multiplier, rawOffset, divisor }: SignalTarget, value: number): number | null {
  const scaled = (value * multiplier + rawOffset) / divisor;
  return Number.isFinite(scaled) ? scaled : null;
}
