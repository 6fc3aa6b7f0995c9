import { Module } from '@nestjs/common';
import { MembersRepository } from '@packwatch/db';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { Clock } from '../../common/clock.ts';
import { LiveHub } from './live-hub.ts';
import { LivePublisher } from './live-publisher.ts';
import { LiveController } from './live.controller.ts';

@Module({
  controllers: [LiveController],
  providers: [
    { provide: LivePublisher, inject: [APP_PARTS], useFactory: ({ redis }: AppParts) => new LivePublisher(redis) },
    {
      provide: LiveHub,
      inject: [APP_PARTS, MembersRepository, Clock],
      useFactory: ({ subscriber, heartbeatMs }: AppParts, members: MembersRepository, clock: Clock) =>
        new LiveHub(subscriber, members, clock, heartbeatMs),
    },
  ],
  exports: [LivePublisher],
})
export class LiveModule {}
