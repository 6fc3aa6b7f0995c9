import { Module } from '@nestjs/common';
import { PacksController } from './packs.controller.ts';
import { PacksService } from './packs.service.ts';

@Module({
  controllers: [PacksController],
  providers: [PacksService],
})
export class PacksModule {}
