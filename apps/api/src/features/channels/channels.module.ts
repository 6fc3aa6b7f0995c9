import { Module } from '@nestjs/common';
import { AlarmsModule } from '../alarms/alarms.module.ts';
import { AcknowledgeByLinkController } from './acknowledge-by-link.controller.ts';
import { AcknowledgeByLinkService } from './acknowledge-by-link.service.ts';
import { ChannelsController } from './channels.controller.ts';
import { ChannelsService } from './channels.service.ts';
import { PoliciesController } from './policies.controller.ts';
import { PoliciesService } from './policies.service.ts';

@Module({
  imports: [AlarmsModule],
  controllers: [ChannelsController, PoliciesController, AcknowledgeByLinkController],
  providers: [ChannelsService, PoliciesService, AcknowledgeByLinkService],
})
export class ChannelsModule {}
