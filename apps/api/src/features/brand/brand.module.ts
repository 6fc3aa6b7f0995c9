import { Module } from '@nestjs/common';
import { BrandController } from './brand.controller.ts';
import { BrandService } from './brand.service.ts';
import { LogosController } from './logos.controller.ts';

@Module({ controllers: [BrandController, LogosController], providers: [BrandService] })
export class BrandModule {}
