import { AppError } from '../../common/app-error.ts';

/** When an assignment begins: what was asked, or now. Before now only for those who ask for what was received since then. */
export function startOf({ from, backdate }: { from?: string | undefined; backdate: boolean }, now: Date): Date {
  const start = from === undefined ? now : new Date(from);
  if (start >= now || backdate) return start;
  throw invalidField('body.from', 'lies in the past; set backdate to decode again what was received since then');
}

export const invalidField = (path: string, message: string): AppError =>
  new AppError('invalid_input', message, { fields: [{ path, message }] });
