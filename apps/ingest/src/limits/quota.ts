import { type UploadLimitRecord } from '@packwatch/db';

/** What is counted: uploads, bytes of their bodies without compression, samples. */
export interface Usage {
  requests: number;
  bytes: number;
  samples: number;
}

export const USAGE_KEYS = ['requests', 'bytes', 'samples'] as const satisfies (keyof Usage)[];

/** How much of it in a minute, for each gateway and for all of an organisation together. */
export interface Quotas {
  readonly gateway: Readonly<Usage>;
  readonly organisation: Readonly<Usage>;
  /** `RateLimit-Policy` as draft-ietf-httpapi-ratelimit-headers has it. */
  readonly policy: string;
}

export const WINDOW_S = 60;

const GIB = 1024 ** 3;

/*
 * More than one service takes (some 20,000 samples/s): they keep one gateway or organisation from everything, and never
 * slow one that comes back with three weeks.
 */
const USUAL_GATEWAY: Usage = { requests: 30_000, bytes: 2 * GIB, samples: 3_000_000 };
const USUAL_ORGANISATION: Usage = { requests: 1_200_000, bytes: 32 * GIB, samples: 12_000_000 };

/** The limits of an organisation; what it has no own of is the usual. */
export function quotasOf(own?: UploadLimitRecord): Quotas {
  const gateway = {
    requests: own?.gatewayRequests ?? USUAL_GATEWAY.requests,
    bytes: own?.gatewayBytes ?? USUAL_GATEWAY.bytes,
    samples: own?.gatewaySamples ?? USUAL_GATEWAY.samples,
  };
  const organisation = {
    requests: own?.organisationRequests ?? USUAL_ORGANISATION.requests,
    bytes: own?.organisationBytes ?? USUAL_ORGANISATION.bytes,
    samples: own?.organisationSamples ?? USUAL_ORGANISATION.samples,
  };
  const policy = [
    ...USAGE_KEYS.map((key) => policyOf('gateway', key, gateway[key])),
    ...USAGE_KEYS.map((key) => policyOf('organisation', key, organisation[key])),
  ].join(', ');
  return { gateway, organisation, policy };
}

/** "samples" is a unit of ours; the draft knows requests, which is left out, and content-bytes. */
const UNITS: Record<keyof Usage, string> = { requests: '', bytes: ';qu="content-bytes"', samples: ';qu="samples"' };

const policyOf = (scope: string, key: keyof Usage, quota: number): string =>
  `"${scope}-${key}";q=${quota}${UNITS[key]};w=${WINDOW_S}`;
