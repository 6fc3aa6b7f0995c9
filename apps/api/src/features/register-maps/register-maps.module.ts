import { Module } from '@nestjs/common';
import { RegisterMapsController } from './register-maps.controller.ts';
import { RegisterMapsService } from './register-maps.service.ts';
import { UsableMaps } from './usable-maps.ts';

@Module({
  controllers: [RegisterMapsController],
  providers: [RegisterMapsService, UsableMaps],
  exports: [UsableMaps],
})
export class RegisterMapsModule {}
