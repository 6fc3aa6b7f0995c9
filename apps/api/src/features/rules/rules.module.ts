import { Module } from '@nestjs/common';
import { RulesController } from './rules.controller.ts';
import { RulesService } from './rules.service.ts';
import { BackTestService } from './back-test.service.ts';
import { DefaultRulesService } from './default-rules.service.ts';

@Module({
  controllers: [RulesController],
  providers: [RulesService, BackTestService, DefaultRulesService],
  exports: [DefaultRulesService],
})
export class RulesModule {}
