import { Module } from '@nestjs/common';
import { RetentionController } from './retention.controller.ts';

@Module({
  controllers: [RetentionController],
})
export class RetentionModule {}
