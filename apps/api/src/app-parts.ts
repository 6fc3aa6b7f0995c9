import {
  type InvitationsRepository,
  type BrandsRepository,
  type ClaimLookupRepository,
  type CustomersRepository,
  type ErasureRepository,
  type KeyLookupRepository,
  type MembersRepository,
  type OemRepository,
  type OrganisationMembersRepository,
  type PersonDataRepository,
  type Pool,
} from '@packwatch/db';
import { type Redis } from 'ioredis';
import { type Auth } from './auth/auth.ts';
import { type DomainProof } from './auth/sso/domain-proof.ts';
import { type OidcClient } from './auth/sso/oidc-client.ts';
import { type AuthMailer } from './auth/mail/auth-mailer.ts';
import { type AcknowledgeLinks } from './common/acknowledge-links.ts';
import { type ReportPrintLinks } from './common/report-print-links.ts';
import { type UnsubscribeLinks } from './common/unsubscribe-links.ts';
import { type Clock } from './common/clock.ts';
import { type SecretBox } from './common/secret-box.ts';

/** What the API is built on: opened by the entry (or a test), which also closes it. */
export interface AppParts {
  readonly pool: Pool;
  readonly members: MembersRepository;
  readonly organisationMembers: OrganisationMembersRepository;
  readonly invitations: InvitationsRepository;
  readonly brands: BrandsRepository;
  readonly customers: CustomersRepository;
  readonly oem: OemRepository;
  readonly mailer: AuthMailer;
  /** Whether anybody may make an organisation, and so have customers. */
  readonly openSignUp: boolean;
  readonly erasures: ErasureRepository;
  readonly personData: PersonDataRepository;
  readonly claimLookup: ClaimLookupRepository;
  readonly keyLookup: KeyLookupRepository;
  readonly auth: Auth;
  readonly trustedOrigins: readonly string[];
  /** Publishes. */
  readonly redis: Redis;
  /** Only listens: a Redis connection that subscribes can do nothing else. */
  readonly subscriber: Redis;
  readonly clock: Clock;
  /** Seals what the worker will need: signing secrets, addresses that are secrets themselves. */
  readonly secrets: SecretBox;
  readonly acknowledgeLinks: AcknowledgeLinks;
  readonly unsubscribeLinks: UnsubscribeLinks;
  readonly reportPrintLinks: ReportPrintLinks;
  /** Whoever asks for a PDF waits so long for a worker to print it. */
  readonly printPatienceMs: number;
  /** Asks sign-in providers. */
  readonly oidc: OidcClient;
  /** Asks the DNS whose a domain is. */
  readonly domainProof: DomainProof;
  /** Events may be posted to hosts of the internal network, and without TLS. */
  readonly allowPrivateHosts: boolean;
  /** For each session and each key. */
  readonly requestsAMinute: number;
  /** Where browsers see PackWatch. */
  readonly webUrl: string;
  /** The private half of what signs passports (32 bytes), and public halves of what signed them before. */
  readonly passportKeys: { readonly seed: Uint8Array; readonly retired: readonly string[] };
  /** Where the worker writes exports. */
  readonly exportDir: string;
  readonly heartbeatMs?: number | undefined;
}

/** Features that need a part itself inject it by this. */
export const APP_PARTS = Symbol('app parts');
