import { randomBytes } from 'node:crypto';

const SECRET_BYTES = 24;

/** A new signing secret as Standard Webhooks writes them. Shown once; stored sealed. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** A sealed secret opens for the organisation it was sealed for, and for no other. */
export const webhookSecretContext = (organisationId: string): string => `webhook:${organisationId}`;
