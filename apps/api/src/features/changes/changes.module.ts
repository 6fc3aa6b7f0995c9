import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module.ts';
import { ChangesController } from './changes.controller.ts';
import { ChangesService } from './changes.service.ts';

@Module({
  imports: [LiveModule],
  controllers: [ChangesController],
  providers: [ChangesService],
})
export class ChangesModule {}
