import { Module } from '@nestjs/common';
import { PackHealthController } from './pack-health.controller.ts';
import { PackHealthService } from './pack-health.service.ts';

@Module({
  controllers: [PackHealthController],
  providers: [PackHealthService],
  exports: [PackHealthService],
})
export class PackHealthModule {}
