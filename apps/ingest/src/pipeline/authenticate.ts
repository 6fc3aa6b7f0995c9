import { createHash } from 'node:crypto';
import { type Clock } from '../clock.ts';
import { type Directory } from '../directory/directory.ts';
import { UploadRejected } from '../errors.ts';
import { type AuthenticatedUpload, type ReceivedUpload } from './work.ts';

export interface AuthenticateContext {
  readonly directory: Directory;
  readonly clock: Clock;
}

/** Step 1. @throws UploadRejected `unauthenticated`: no such token; `wrong_gateway`: a token that is not good for this */
export async function authenticate(
  received: ReceivedUpload,
  context: AuthenticateContext,
): Promise<AuthenticatedUpload> {
  const gateway = await authenticateGateway(received.token, received.claimedGatewayId, context);
  return { ...received, gateway };
}

/** Whose token it is, if it is good, and good for the gateway that is claimed. */
export async function authenticateGateway(
  token: string | null,
  claimedGatewayId: string | null,
  { directory, clock }: AuthenticateContext,
): Promise<AuthenticatedUpload['gateway']> {
  if (token === null) throw new UploadRejected('unauthenticated', 'send the gateway token as a bearer token');
  // The database has the hash alone, so the look-up takes the same time however much of a guess is right.
  const record = await directory.tokens.get(createHash('sha256').update(token).digest('hex'));
  if (record === undefined) throw new UploadRejected('unauthenticated', 'nobody issued this gateway token');
  if (record.revokedMs !== null) throw new UploadRejected('wrong_gateway', 'this gateway token was revoked');
  if (record.expiresMs !== null && record.expiresMs <= clock()) {
    throw new UploadRejected('wrong_gateway', 'this gateway token has expired');
  }
  if (claimedGatewayId !== null && claimedGatewayId.toLowerCase() !== record.gatewayId) {
    throw new UploadRejected('wrong_gateway', 'this token belongs to another gateway');
  }
  return { id: record.gatewayId, organisationId: record.organisationId };
}
