import { Module } from '@nestjs/common';
import { PackHealthModule } from '../pack-health/pack-health.module.ts';
import { PassportKeysController } from './passport-keys.controller.ts';
import { PassportSigner } from './passport-signer.ts';
import { PassportsController } from './passports.controller.ts';
import { PassportsService } from './passports.service.ts';

@Module({
  imports: [PackHealthModule],
  controllers: [PassportsController, PassportKeysController],
  providers: [PassportsService, PassportSigner],
  exports: [PassportsService],
})
export class PassportsModule {}
