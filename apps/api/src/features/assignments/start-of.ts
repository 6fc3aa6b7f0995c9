import { AppError } from '../../common/app-error.ts';

/** When an assignment begins: what was asked, or now. Before now only for those who ask for what was received since then. */
export function startOf({ from, backdate }: { from?: string | undefined; backdate: boolean }, now: Date): Date {
  const start = from === undefined ? now : new Date(from);
  if (start >= now || backdate) return start;
  throw invalidField('body.from', 'lies in the past; set backdate to decode again what was received since then');
}

/** What a pack sent before it was taken over is the seller's, and comes along as they measured it. */
export const notYoursYet = ({ packUid, since }: { readonly packUid: string; readonly since: Date }): AppError =>
  invalidField('body.from', `must not come before ${since.toISOString()}, when pack ${packUid} was taken over`);

export const invalidField = (path: string, message: string): AppError =>
  new AppError('invalid_input', message, { fields: [{ path, message }] });
