import { Module } from '@nestjs/common';
import { RegisterMapsModule } from '../register-maps/register-maps.module.ts';
import { RedecodesController } from './redecodes.controller.ts';
import { RedecodesService } from './redecodes.service.ts';

@Module({
  imports: [RegisterMapsModule],
  controllers: [RedecodesController],
  providers: [RedecodesService],
})
export class RedecodesModule {}
