import { Module } from '@nestjs/common';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { Clock } from '../../common/clock.ts';
import { GuessLimit } from '../../common/guess-limit.ts';
import { WindowCounter } from '../../common/window-counter.ts';
import { ErasureService, WRONG_PASSWORDS } from './erasure.service.ts';
import { MyErasureController } from './my-erasure.controller.ts';
import { OrganisationErasureController } from './organisation-erasure.controller.ts';

@Module({
  controllers: [MyErasureController, OrganisationErasureController],
  providers: [
    ErasureService,
    {
      provide: WRONG_PASSWORDS,
      inject: [APP_PARTS, Clock],
      useFactory: (parts: AppParts, clock: Clock) =>
        new GuessLimit(new WindowCounter(parts.redis, clock, { name: 'wrong-proof', windowMs: 60_000 })),
    },
  ],
})
export class ErasureModule {}
