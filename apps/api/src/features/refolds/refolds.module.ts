import { Module } from '@nestjs/common';
import { RefoldsController } from './refolds.controller.ts';

@Module({
  controllers: [RefoldsController],
})
export class RefoldsModule {}
