import { Module } from '@nestjs/common';
import { PassportsModule } from '../passports/passports.module.ts';
import { PackTransfersController } from './pack-transfers.controller.ts';
import { TransfersController } from './transfers.controller.ts';
import { TransfersService } from './transfers.service.ts';

@Module({
  imports: [PassportsModule],
  controllers: [PackTransfersController, TransfersController],
  providers: [TransfersService],
})
export class TransfersModule {}
