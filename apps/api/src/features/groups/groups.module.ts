import { Module } from '@nestjs/common';
import { GroupsController } from './groups.controller.ts';
import { GroupsService } from './groups.service.ts';

@Module({ controllers: [GroupsController], providers: [GroupsService] })
export class GroupsModule {}
