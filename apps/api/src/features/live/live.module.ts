import { Module } from '@nestjs/common';
import { MembersRepository } from '@packwatch/db';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { Clock } from '../../common/clock.ts';
import { ChangeSignals } from './change-signals.ts';
import { LiveHub } from './live-hub.ts';
import { LivePublisher } from './live-publisher.ts';
import { LiveResume } from './live-resume.ts';
import { LiveController } from './live.controller.ts';

@Module({
  controllers: [LiveController],
  providers: [
    { provide: LivePublisher, inject: [APP_PARTS], useFactory: ({ redis }: AppParts) => new LivePublisher(redis) },
    {
      provide: ChangeSignals,
      inject: [APP_PARTS],
      useFactory: ({ subscriber }: AppParts) => new ChangeSignals(subscriber),
    },
    LiveResume,
    {
      provide: LiveHub,
      inject: [APP_PARTS, MembersRepository, Clock, LiveResume],
      useFactory: (
        { subscriber, heartbeatMs }: AppParts,
        members: MembersRepository,
        clock: Clock,
        resume: LiveResume,
      ) => new LiveHub(subscriber, members, clock, resume, heartbeatMs),
    },
  ],
  exports: [LivePublisher, LiveHub, ChangeSignals],
})
export class LiveModule {}
