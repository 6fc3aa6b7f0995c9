import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module.ts';
import { AlarmsController } from './alarms.controller.ts';
import { AlarmsService } from './alarms.service.ts';
import { AlarmLifeService } from './alarm-life.service.ts';
import { PostMortemService } from './post-mortem.service.ts';

@Module({
  imports: [LiveModule],
  controllers: [AlarmsController],
  providers: [AlarmsService, AlarmLifeService, PostMortemService],
  exports: [AlarmLifeService],
})
export class AlarmsModule {}
