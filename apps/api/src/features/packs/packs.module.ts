import { Module } from '@nestjs/common';
import { PacksController } from './packs.controller.ts';
import { PackProvisioningService } from './pack-provisioning.service.ts';
import { PacksService } from './packs.service.ts';
import { ServiceEventsController } from './service-events.controller.ts';

@Module({
  controllers: [PacksController, ServiceEventsController],
  providers: [PacksService, PackProvisioningService],
})
export class PacksModule {}
