import { Module } from '@nestjs/common';
import { SingleSignOnController } from './single-sign-on.controller.ts';
import { SingleSignOnService } from './single-sign-on.service.ts';

@Module({ controllers: [SingleSignOnController], providers: [SingleSignOnService] })
export class SingleSignOnModule {}
