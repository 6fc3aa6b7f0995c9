import { Module } from '@nestjs/common';
import { RegisterMapsModule } from '../register-maps/register-maps.module.ts';
import { QuarantineController } from './quarantine.controller.ts';
import { QuarantineService } from './quarantine.service.ts';

@Module({
  imports: [RegisterMapsModule],
  controllers: [QuarantineController],
  providers: [QuarantineService],
})
export class QuarantineModule {}
