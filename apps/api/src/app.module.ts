import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, Reflector } from '@nestjs/core';
import {
  AlarmsRepository,
  DeliveriesViewRepository,
  BusHealthRepository,
  AssignmentsRepository,
  GatewayMappingsRepository,
  GatewaysRepository,
  MembersRepository,
  PackHealthRepository,
  PackHistoryRepository,
  PacksRepository,
  type Pool,
  QuarantineRepository,
  RedecodesRepository,
  RefoldsRepository,
  RegisterMapsRepository,
  RetentionSettingsRepository,
  RulesRepository,
  TelemetryRepository,
  SerialAssignmentsRepository,
  UnassignedRepository,
} from '@packwatch/db';
import { type Redis } from 'ioredis';
import { type Auth } from './auth/auth.ts';
import { SessionReader } from './auth/session-reader.ts';
import { AccessGuard } from './common/access.guard.ts';
import { Clock } from './common/clock.ts';
import { ProblemFilter } from './common/problem.filter.ts';
import { ValidationPipe } from './common/validation.ts';
import { AlarmLifeService } from './features/alarms/alarm-life.service.ts';
import { AlarmsController } from './features/alarms/alarms.controller.ts';
import { AlarmsService } from './features/alarms/alarms.service.ts';
import { AssignmentsController } from './features/assignments/assignments.controller.ts';
import { AssignmentsService } from './features/assignments/assignments.service.ts';
import { DeliveriesController } from './features/deliveries/deliveries.controller.ts';
import { DeliveriesService } from './features/deliveries/deliveries.service.ts';
import { GatewayMappingsController } from './features/gateways/gateway-mappings.controller.ts';
import { GatewayMappingsService } from './features/gateways/gateway-mappings.service.ts';
import { SerialAssignmentsController } from './features/assignments/serial-assignments.controller.ts';
import { SerialAssignmentsService } from './features/assignments/serial-assignments.service.ts';
import { PostMortemService } from './features/alarms/post-mortem.service.ts';
import { GatewaysController } from './features/gateways/gateways.controller.ts';
import { GatewaysService } from './features/gateways/gateways.service.ts';
import { HealthController } from './features/health/health.controller.ts';
import { LiveController } from './features/live/live.controller.ts';
import { LiveHub } from './features/live/live-hub.ts';
import { LivePublisher } from './features/live/live-publisher.ts';
import { MeController } from './features/me/me.controller.ts';
import { PackHealthController } from './features/pack-health/pack-health.controller.ts';
import { PackHealthService } from './features/pack-health/pack-health.service.ts';
import { PacksController } from './features/packs/packs.controller.ts';
import { PacksService } from './features/packs/packs.service.ts';
import { QuarantineController } from './features/quarantine/quarantine.controller.ts';
import { QuarantineService } from './features/quarantine/quarantine.service.ts';
import { RedecodesController } from './features/redecodes/redecodes.controller.ts';
import { RedecodesService } from './features/redecodes/redecodes.service.ts';
import { RegisterMapsController } from './features/register-maps/register-maps.controller.ts';
import { RegisterMapsService } from './features/register-maps/register-maps.service.ts';
import { UsableMaps } from './features/register-maps/usable-maps.ts';
import { RefoldsController } from './features/refolds/refolds.controller.ts';
import { RetentionController } from './features/retention/retention.controller.ts';
import { BackTestService } from './features/rules/back-test.service.ts';
import { RulesController } from './features/rules/rules.controller.ts';
import { RulesService } from './features/rules/rules.service.ts';
import { TelemetryController } from './features/telemetry/telemetry.controller.ts';
import { TelemetryService } from './features/telemetry/telemetry.service.ts';

/** What the API is built on: opened by the entry (or a test), which also closes it. */
export interface AppParts {
  readonly pool: Pool;
  readonly members: MembersRepository;
  readonly auth: Auth;
  readonly trustedOrigins: readonly string[];
  /** Publishes. */
  readonly redis: Redis;
  /** Only listens: a Redis connection that subscribes can do nothing else. */
  readonly subscriber: Redis;
  readonly clock: Clock;
  readonly heartbeatMs?: number | undefined;
}

@Module({})
export class AppModule {
  static with(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        HealthController,
        MeController,
        PacksController,
        PackHealthController,
        TelemetryController,
        AlarmsController,
        RulesController,
        DeliveriesController,
        QuarantineController,
        GatewaysController,
        GatewayMappingsController,
        AssignmentsController,
        SerialAssignmentsController,
        RegisterMapsController,
        RedecodesController,
        RefoldsController,
        RetentionController,
        LiveController,
      ],
      providers: [
        { provide: PacksRepository, useFactory: () => new PacksRepository(parts.pool) },
        { provide: TelemetryRepository, useFactory: () => new TelemetryRepository(parts.pool) },
        { provide: AlarmsRepository, useFactory: () => new AlarmsRepository(parts.pool) },
        { provide: DeliveriesViewRepository, useFactory: () => new DeliveriesViewRepository(parts.pool) },
        { provide: QuarantineRepository, useFactory: () => new QuarantineRepository(parts.pool) },
        { provide: GatewaysRepository, useFactory: () => new GatewaysRepository(parts.pool) },
        { provide: GatewayMappingsRepository, useFactory: () => new GatewayMappingsRepository(parts.pool) },
        { provide: BusHealthRepository, useFactory: () => new BusHealthRepository(parts.pool) },
        { provide: AssignmentsRepository, useFactory: () => new AssignmentsRepository(parts.pool) },
        { provide: SerialAssignmentsRepository, useFactory: () => new SerialAssignmentsRepository(parts.pool) },
        { provide: UnassignedRepository, useFactory: () => new UnassignedRepository(parts.pool) },
        { provide: RegisterMapsRepository, useFactory: () => new RegisterMapsRepository(parts.pool) },
        { provide: RedecodesRepository, useFactory: () => new RedecodesRepository(parts.pool) },
        { provide: RefoldsRepository, useFactory: () => new RefoldsRepository(parts.pool) },
        { provide: RetentionSettingsRepository, useFactory: () => new RetentionSettingsRepository(parts.pool) },
        { provide: MembersRepository, useValue: parts.members },
        { provide: RulesRepository, useFactory: () => new RulesRepository(parts.pool) },
        { provide: PackHealthRepository, useFactory: () => new PackHealthRepository(parts.pool) },
        { provide: PackHistoryRepository, useFactory: () => new PackHistoryRepository(parts.pool) },
        { provide: Clock, useValue: parts.clock },
        { provide: LivePublisher, useFactory: () => new LivePublisher(parts.redis) },
        {
          provide: LiveHub,
          useFactory: () => new LiveHub(parts.subscriber, parts.members, parts.clock, parts.heartbeatMs),
        },
        {
          provide: SessionReader,
          useFactory: () => new SessionReader(parts.auth, parts.members, parts.trustedOrigins),
        },
        PacksService,
        PackHealthService,
        TelemetryService,
        AlarmsService,
        AlarmLifeService,
        PostMortemService,
        RulesService,
        BackTestService,
        DeliveriesService,
        QuarantineService,
        GatewaysService,
        GatewayMappingsService,
        UsableMaps,
        RegisterMapsService,
        AssignmentsService,
        SerialAssignmentsService,
        RedecodesService,
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        {
          provide: APP_GUARD,
          inject: [Reflector, SessionReader],
          useFactory: (reflector: Reflector, sessions: SessionReader) => new AccessGuard(reflector, sessions),
        },
      ],
    };
  }
}
