import { type z } from 'zod';

/** A place in a document that is wrong, such as `points[3].sentinel`, and why. */
export interface PlacedFault {
  readonly path: string;
  readonly message: string;
}

/** What a zod schema found wrong, place by place. */
export const placedFaults = (error: z.ZodError): PlacedFault[] =>
  error.issues.map(({ path, message }) => ({ path: placeOf(path), message }));

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
