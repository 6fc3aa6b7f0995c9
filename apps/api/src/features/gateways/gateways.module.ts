import { Module } from '@nestjs/common';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { Clock } from '../../common/clock.ts';
import { GuessLimit } from '../../common/guess-limit.ts';
import { WindowCounter } from '../../common/window-counter.ts';
import { GatewayProvisioningController } from './gateway-provisioning.controller.ts';
import { GatewayProvisioningService, WRONG_CODES } from './gateway-provisioning.service.ts';
import { GatewaysController } from './gateways.controller.ts';
import { GatewayMappingsController } from './gateway-mappings.controller.ts';
import { GatewaysService } from './gateways.service.ts';
import { GatewayMappingsService } from './gateway-mappings.service.ts';

@Module({
  controllers: [GatewayProvisioningController, GatewaysController, GatewayMappingsController],
  providers: [
    GatewaysService,
    GatewayMappingsService,
    GatewayProvisioningService,
    {
      provide: WRONG_CODES,
      inject: [APP_PARTS, Clock],
      useFactory: (parts: AppParts, clock: Clock) =>
        new GuessLimit(new WindowCounter(parts.redis, clock, { name: 'wrong-claim', windowMs: 60_000 })),
    },
  ],
})
export class GatewaysModule {}
