import { Body, Controller, Get, Put } from '@nestjs/common';
import { retentionSettings, type RetentionSettingsDto } from '@packwatch/contracts';
import { RetentionSettingsRepository } from '@packwatch/db';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { notFound } from '../../common/app-error.ts';

@Controller('v1/retention')
export class RetentionController {
  constructor(private readonly settings: RetentionSettingsRepository) {}

  @Get()
  @Permit('retention:read')
  @ApiRoute({
    operationId: 'getRetention',
    summary: 'How long your organisation keeps what, in UTC days',
    answers: retentionSettings,
  })
  async get(@CurrentMember() member: Member): Promise<RetentionSettingsDto> {
    const found = await this.settings.find(member.organisationId);
    if (!found) throw notFound('organisation');
    return found;
  }

  @Put()
  @Permit('retention:write')
  @ApiRoute({
    operationId: 'setRetention',
    summary: 'Set how long your organisation keeps what',
    description:
      'A shorter period takes effect within a day, and what it takes can’t be had back. Raw rows are kept for 90 days at ' +
      'least, which is how far back late data are assessed; roll-ups are never kept shorter than raw rows. Who set it is ' +
      'in the audit log, with what was set before.',
    answers: retentionSettings,
  })
  async set(
    @CurrentMember() member: Member,
    @Body({ schema: retentionSettings }) body: RetentionSettingsDto,
  ): Promise<RetentionSettingsDto> {
    const set = await this.settings.set(member.organisationId, body, member.by);
    if (!set) throw notFound('organisation');
    return set;
  }
}
