import { Module } from '@nestjs/common';
import { GatewaysController } from './gateways.controller.ts';
import { GatewayMappingsController } from './gateway-mappings.controller.ts';
import { GatewaysService } from './gateways.service.ts';
import { GatewayMappingsService } from './gateway-mappings.service.ts';

@Module({
  controllers: [GatewaysController, GatewayMappingsController],
  providers: [GatewaysService, GatewayMappingsService],
})
export class GatewaysModule {}
