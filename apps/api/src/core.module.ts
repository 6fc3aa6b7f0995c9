import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import {
  AlarmsRepository,
  ApiKeysRepository,
  AuditRepository,
  ClaimLookupRepository,
  GatewayProvisioningRepository,
  PackProvisioningRepository,
  SitesRepository,
  AssignmentsRepository,
  BusHealthRepository,
  ChangesRepository,
  ChannelsRepository,
  DeliveriesViewRepository,
  BrandSettingsRepository,
  BrandsRepository,
  CustomersRepository,
  ErasureRepository,
  ExportsRepository,
  FleetCountsRepository,
  FleetReportRepository,
  GatewayMappingsRepository,
  GatewaysRepository,
  GroupsRepository,
  MailChoicesRepository,
  InvitationsRepository,
  MembersRepository,
  OemRepository,
  OrganisationMembersRepository,
  PackHealthRepository,
  OnceRepository,
  PackHistoryRepository,
  PacksRepository,
  PassportsRepository,
  PersonDataRepository,
  PoliciesRepository,
  QuarantineRepository,
  RedecodesRepository,
  RefoldsRepository,
  RegisterMapsRepository,
  ReportPrintsRepository,
  ReportSubscriptionsRepository,
  RetentionSettingsRepository,
  DefaultRulesRepository,
  RulesRepository,
  SerialAssignmentsRepository,
  PackConfigurationRepository,
  ServiceEventsRepository,
  SingleSignOnRepository,
  TakeOutRepository,
  TelemetryRepository,
  TransfersRepository,
  UnassignedRepository,
  WebhooksRepository,
  type Pool,
} from '@packwatch/db';
import { type AppParts, APP_PARTS } from './app-parts.ts';
import { KeyReader } from './auth/key-reader.ts';
import { SessionReader } from './auth/session-reader.ts';
import { Clock } from './common/clock.ts';
import { GuessLimit } from './common/guess-limit.ts';
import { WindowCounter } from './common/window-counter.ts';

/** Over the pool of role `api`: each statement sees one tenant, which it has to name. */
const REPOSITORIES: readonly (new (pool: Pool) => object)[] = [
  AlarmsRepository,
  ApiKeysRepository,
  AuditRepository,
  GatewayProvisioningRepository,
  PackProvisioningRepository,
  SitesRepository,
  AssignmentsRepository,
  BusHealthRepository,
  ChangesRepository,
  ChannelsRepository,
  DeliveriesViewRepository,
  BrandSettingsRepository,
  ExportsRepository,
  FleetCountsRepository,
  FleetReportRepository,
  GatewayMappingsRepository,
  GatewaysRepository,
  GroupsRepository,
  MailChoicesRepository,
  PackHealthRepository,
  OnceRepository,
  PackHistoryRepository,
  PacksRepository,
  PassportsRepository,
  PoliciesRepository,
  QuarantineRepository,
  RedecodesRepository,
  RefoldsRepository,
  RegisterMapsRepository,
  ReportPrintsRepository,
  ReportSubscriptionsRepository,
  RetentionSettingsRepository,
  DefaultRulesRepository,
  RulesRepository,
  SerialAssignmentsRepository,
  PackConfigurationRepository,
  ServiceEventsRepository,
  SingleSignOnRepository,
  TakeOutRepository,
  TelemetryRepository,
  TransfersRepository,
  UnassignedRepository,
  WebhooksRepository,
];

/** What every feature may inject: repositories, the clock, and who is asking. */
@Global()
@Module({})
export class CoreModule {
  static with(parts: AppParts): DynamicModule {
    const providers: Provider[] = [
      { provide: APP_PARTS, useValue: parts },
      { provide: Clock, useValue: parts.clock },
      { provide: ClaimLookupRepository, useValue: parts.claimLookup },
      { provide: MembersRepository, useValue: parts.members },
      { provide: OrganisationMembersRepository, useValue: parts.organisationMembers },
      { provide: InvitationsRepository, useValue: parts.invitations },
      { provide: BrandsRepository, useValue: parts.brands },
      { provide: CustomersRepository, useValue: parts.customers },
      { provide: OemRepository, useValue: parts.oem },
      { provide: ErasureRepository, useValue: parts.erasures },
      { provide: PersonDataRepository, useValue: parts.personData },
      {
        provide: SessionReader,
        useFactory: () => new SessionReader(parts.auth, parts.members, parts.trustedOrigins),
      },
      {
        provide: KeyReader,
        useFactory: () => {
          const wrongKeys = new WindowCounter(parts.redis, parts.clock, { name: 'wrong-key', windowMs: 60_000 });
          return new KeyReader(parts.keyLookup, parts.members, new GuessLimit(wrongKeys), parts.clock);
        },
      },
      ...REPOSITORIES.map((Repository) => ({ provide: Repository, useFactory: () => new Repository(parts.pool) })),
    ];
    return { module: CoreModule, providers, exports: providers };
  }
}
