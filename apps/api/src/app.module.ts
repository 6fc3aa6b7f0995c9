import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { type AppParts } from './app-parts.ts';
import { KeyReader } from './auth/key-reader.ts';
import { SessionReader } from './auth/session-reader.ts';
import { AccessGuard } from './common/access.guard.ts';
import { OnceInterceptor } from './common/once.interceptor.ts';
import { OriginInterceptor } from './common/origin.interceptor.ts';
import { ProblemFilter } from './common/problem.filter.ts';
import { RequestLimit, WINDOW_S } from './common/request-limit.ts';
import { ValidationPipe } from './common/validation.ts';
import { WindowCounter } from './common/window-counter.ts';
import { CoreModule } from './core.module.ts';
import { AuditModule } from './features/audit/audit.module.ts';
import { SitesModule } from './features/sites/sites.module.ts';
import { AlarmsModule } from './features/alarms/alarms.module.ts';
import { AssignmentsModule } from './features/assignments/assignments.module.ts';
import { ChannelsModule } from './features/channels/channels.module.ts';
import { ChangesModule } from './features/changes/changes.module.ts';
import { BrandModule } from './features/brand/brand.module.ts';
import { CustomersModule } from './features/customers/customers.module.ts';
import { DeliveriesModule } from './features/deliveries/deliveries.module.ts';
import { ErasureModule } from './features/erasure/erasure.module.ts';
import { MailChoiceModule } from './features/mail-choice/mail-choice.module.ts';
import { TakeOutModule } from './features/take-out/take-out.module.ts';
import { ExportsModule } from './features/exports/exports.module.ts';
import { GroupsModule } from './features/groups/groups.module.ts';
import { GatewaysModule } from './features/gateways/gateways.module.ts';
import { HealthModule } from './features/health/health.module.ts';
import { KeysModule } from './features/keys/keys.module.ts';
import { LiveModule } from './features/live/live.module.ts';
import { MeModule } from './features/me/me.module.ts';
import { MembersModule } from './features/members/members.module.ts';
import { PackHealthModule } from './features/pack-health/pack-health.module.ts';
import { PacksModule } from './features/packs/packs.module.ts';
import { PassportsModule } from './features/passports/passports.module.ts';
import { QuarantineModule } from './features/quarantine/quarantine.module.ts';
import { RedecodesModule } from './features/redecodes/redecodes.module.ts';
import { RefoldsModule } from './features/refolds/refolds.module.ts';
import { RegisterMapsModule } from './features/register-maps/register-maps.module.ts';
import { ReportsModule } from './features/reports/reports.module.ts';
import { RetentionModule } from './features/retention/retention.module.ts';
import { RulesModule } from './features/rules/rules.module.ts';
import { SingleSignOnModule } from './features/single-sign-on/single-sign-on.module.ts';
import { TransfersModule } from './features/transfers/transfers.module.ts';
import { TelemetryModule } from './features/telemetry/telemetry.module.ts';
import { WebhooksModule } from './features/webhooks/webhooks.module.ts';

/** In the order of the reference. */
const FEATURES = [
  HealthModule,
  MeModule,
  MembersModule,
  CustomersModule,
  SingleSignOnModule,
  ErasureModule,
  BrandModule,
  KeysModule,
  SitesModule,
  PacksModule,
  PackHealthModule,
  PassportsModule,
  TelemetryModule,
  TransfersModule,
  ExportsModule,
  TakeOutModule,
  MailChoiceModule,
  ReportsModule,
  AlarmsModule,
  RulesModule,
  ChannelsModule,
  WebhooksModule,
  DeliveriesModule,
  QuarantineModule,
  GatewaysModule,
  GroupsModule,
  AssignmentsModule,
  RegisterMapsModule,
  RedecodesModule,
  RefoldsModule,
  RetentionModule,
  ChangesModule,
  AuditModule,
  LiveModule,
];

@Module({})
export class AppModule {
  static with(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [CoreModule.with(parts), ...FEATURES],
      providers: [
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: OriginInterceptor },
        { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        {
          provide: APP_GUARD,
          inject: [Reflector, SessionReader, KeyReader],
          useFactory: (reflector: Reflector, sessions: SessionReader, keys: KeyReader) => {
            const { redis, clock, requestsAMinute } = parts;
            const requests = new WindowCounter(redis, clock, { name: 'requests', windowMs: WINDOW_S * 1_000 });
            return new AccessGuard(reflector, sessions, keys, new RequestLimit(requests, requestsAMinute));
          },
        },
      ],
    };
  }
}
