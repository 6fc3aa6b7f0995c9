import { Module } from '@nestjs/common';
import { RulesController } from './rules.controller.ts';
import { RulesService } from './rules.service.ts';
import { BackTestService } from './back-test.service.ts';

@Module({
  controllers: [RulesController],
  providers: [RulesService, BackTestService],
})
export class RulesModule {}
