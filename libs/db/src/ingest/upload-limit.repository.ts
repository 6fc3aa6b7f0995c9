import { type Pool } from '../connection/pool.ts';

/** What may be uploaded in a minute; null: the usual limit. */
export interface UploadLimitRecord {
  readonly organisationId: string;
  readonly gatewayRequests: number | null;
  readonly gatewayBytes: number | null;
  readonly gatewaySamples: number | null;
  readonly organisationRequests: number | null;
  readonly organisationBytes: number | null;
  readonly organisationSamples: number | null;
}

/** Limits of those of these organisations that have any of their own. */
export async function findUploadLimits(pool: Pool, organisationIds: readonly string[]): Promise<UploadLimitRecord[]> {
  const { rows } = await pool.query<UploadLimitRecord>({
    name: 'find-upload-limits',
    text: `SELECT organisation_id AS "organisationId",
                  gateway_requests AS "gatewayRequests", gateway_bytes AS "gatewayBytes", gateway_samples AS "gatewaySamples",
                  organisation_requests AS "organisationRequests", organisation_bytes AS "organisationBytes",
                  organisation_samples AS "organisationSamples"
           FROM upload_limit WHERE organisation_id = ANY ($1::uuid[])`,
    values: [organisationIds],
  });
  return rows;
}
