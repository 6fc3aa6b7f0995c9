import { type UploadLimits, type Metered } from '../limits/upload-limits.ts';
import { type AuthenticatedUpload } from './work.ts';

/** What an upload took from its quotas; kept over a second decoding, so that it is counted once. */
export interface MeteredUpload {
  metered?: Metered;
}

/** Step 1, second half: within what the gateway and its organisation may send? @throws UploadRejected `rate_limited` */
export async function limit(
  authenticated: AuthenticatedUpload,
  { limits, meter }: { readonly limits: UploadLimits; readonly meter: MeteredUpload },
): Promise<AuthenticatedUpload> {
  meter.metered ??= await limits.admit(authenticated.gateway, authenticated.onStanding);
  return authenticated;
}
