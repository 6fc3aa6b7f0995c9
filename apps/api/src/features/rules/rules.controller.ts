import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import {
  addDefaultRules,
  type AddDefaultRules,
  alarmRuleDetail,
  type AlarmRuleDetail,
  alarmRuleList,
  backTestQuestion,
  type BackTestQuestion,
  backTestResult,
  createRule,
  defaultRuleSet,
  type CreateRule,
  describeRuleQuestion,
  ruleInWords,
  saveRule,
  type SaveRule,
} from '@packwatch/contracts';
import { type Once } from '@packwatch/db';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersion, versionTag } from '../../common/etag.ts';
import { OnlyOnce } from '../../common/once.ts';
import { BackTestService } from './back-test.service.ts';
import { DefaultRulesService } from './default-rules.service.ts';
import { RulesService } from './rules.service.ts';

const NO_SUCH_RULE = 'Your organisation has no such rule.';
const MOVED = 'The rule has another version than `If-Match` says.';
const NDJSON = 'application/x-ndjson';

@Controller('v1/rules')
@Permit('rule:read')
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly backTests: BackTestService,
    private readonly defaults: DefaultRulesService,
  ) {}

  @Get()
  @ApiRoute({
    operationId: 'listRules',
    summary: 'Alarm rules by name, each with its newest version',
    answers: alarmRuleList,
  })
  list(@CurrentMember() member: Member) {
    return this.rules.list(member);
  }

  @Post()
  @HttpCode(200)
  @Permit('rule:write')
  @ApiRoute({
    operationId: 'createRule',
    summary: 'Make a rule',
    description:
      'It holds from now on, and for the very next upload. With a `validFrom` that is past, the packs it is about are ' +
      'assessed again from there; alarms that this finds are marked as detected late and wake nobody.',
    idempotent: true,
    answers: alarmRuleDetail,
  })
  async create(
    @CurrentMember() member: Member,
    @Body({ schema: createRule }) body: CreateRule,
    @OnlyOnce() once: Once | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.rules.create(member, body, once));
  }

  @Post('describe')
  @HttpCode(200)
  @ApiRoute({ operationId: 'describeRule', summary: 'A rule in a sentence, before it is saved', answers: ruleInWords })
  describe(@Body({ schema: describeRuleQuestion }) { definition }: z.output<typeof describeRuleQuestion>) {
    return this.rules.describe(definition);
  }

  @Post('back-test')
  @HttpCode(200)
  @Permit('rule:write')
  @ApiRoute({
    operationId: 'backTestRule',
    summary: 'When a rule would have fired, over stored samples, before it is saved',
    description:
      `The fold that judges live samples judges stored ones. With \`Accept: ${NDJSON}\` the answer comes in lines: every ` +
      'second how far it is (`kind: progress`), and the result in the last. It takes a minute at most; `complete` says ' +
      'whether all packs are in it. One at a time for each organisation.',
    answers: backTestResult,
    problems: { 429: 'Another back-test of your organisation is running.' },
  })
  async backTest(
    @CurrentMember() member: Member,
    @Body({ schema: backTestQuestion }) question: BackTestQuestion,
    @Headers('accept') accept: string | undefined,
  ) {
    const events = await this.backTests.prepare(member, question);
    if (accept?.includes(NDJSON)) return new StreamableFile(Readable.from(inLines(events)), { type: NDJSON });
    for await (const event of events) if (event.kind === 'result') return event;
    throw new Error('a back-test ended without a result');
  }

  @Get('defaults')
  @ApiRoute({
    operationId: 'listDefaultRules',
    summary: 'The rules that a fleet starts with, and which of them you have',
    description:
      'For the chemistries and models of your packs as they are now; without packs for LFP. Each says where its levels come ' +
      'from: `chemistry` (the profile that `source` names), `data_sheet` (of the models), `device` (it says so itself) or ' +
      '`usual` (no document of your packs bears it out: look whether it fits).',
    answers: defaultRuleSet,
  })
  offer(@CurrentMember() member: Member) {
    return this.defaults.offer(member);
  }

  @Post('defaults')
  @HttpCode(200)
  @Permit('rule:write')
  @ApiRoute({
    operationId: 'addDefaultRules',
    summary: 'Add what you do not have of the default set',
    description:
      'All that is missing, or those of `keys`. They hold from now on. What you have already stays as it is, changed or ' +
      'switched off; asked again it adds nothing.',
    idempotent: { secrets: [] },
    answers: defaultRuleSet,
  })
  addDefaults(@CurrentMember() member: Member, @Body({ schema: addDefaultRules }) { keys }: AddDefaultRules) {
    return this.defaults.add(member, keys);
  }

  @Get(':id')
  @ApiRoute({
    operationId: 'getRule',
    summary: 'A rule with every version there ever was',
    description: 'The `ETag` is what `If-Match` of a later save has to say.',
    answers: alarmRuleDetail,
    problems: { 404: NO_SUCH_RULE },
  })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.rules.detail(member, id));
  }

  @Put(':id')
  @Permit('rule:write')
  @ApiRoute({
    operationId: 'saveRule',
    summary: 'Save a rule as a new version',
    description:
      'The version before ends where the new one begins, and stays what it was. Also enables a rule that was disabled. ' +
      'Open alarms go on under the new levels if it watches the same signal in the same direction; else they end.',
    answers: alarmRuleDetail,
    problems: { 404: NO_SUCH_RULE, 412: MOVED },
  })
  async save(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: saveRule }) body: SaveRule,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.rules.save(member, id, seenVersion(ifMatch), body));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Permit('rule:write')
  @ApiRoute({
    operationId: 'disableRule',
    summary: 'Let a rule judge nothing from now on',
    description: 'Its open alarms end at the next sample of their packs.',
    answers: alarmRuleDetail,
    problems: { 404: NO_SUCH_RULE, 409: 'It is disabled already.', 412: MOVED },
  })
  async disable(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.rules.disable(member, id, seenVersion(ifMatch)));
  }
}

function tagged(reply: FastifyReply, rule: AlarmRuleDetail): AlarmRuleDetail {
  void reply.header('etag', versionTag(rule.newest.version));
  return rule;
}

async function* inLines(events: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}
