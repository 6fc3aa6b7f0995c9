import { Module } from '@nestjs/common';
import { RulesModule } from '../rules/rules.module.ts';
import { PackConfigurationController } from './pack-configuration.controller.ts';
import { PacksController } from './packs.controller.ts';
import { PackProvisioningService } from './pack-provisioning.service.ts';
import { PacksService } from './packs.service.ts';
import { ServiceEventsController } from './service-events.controller.ts';

@Module({
  imports: [RulesModule],
  controllers: [PacksController, PackConfigurationController, ServiceEventsController],
  providers: [PacksService, PackProvisioningService],
})
export class PacksModule {}
