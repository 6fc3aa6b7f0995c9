import { Module } from '@nestjs/common';
import { CustomersController } from './customers.controller.ts';
import { CustomersService } from './customers.service.ts';
import { OemController } from './oem.controller.ts';
import { OemService } from './oem.service.ts';

@Module({
  controllers: [CustomersController, OemController],
  providers: [CustomersService, OemService],
})
export class CustomersModule {}
