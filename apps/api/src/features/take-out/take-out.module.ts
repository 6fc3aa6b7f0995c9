import { Module } from '@nestjs/common';
import { TakeOutController } from './take-out.controller.ts';
import { TakeOutService } from './take-out.service.ts';

@Module({ controllers: [TakeOutController], providers: [TakeOutService] })
export class TakeOutModule {}
