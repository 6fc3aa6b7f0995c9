import { Controller, Get, Param } from '@nestjs/common';
import { packConfiguration, type PackConfiguration } from '@packwatch/contracts';
import { PackConfigurationRepository } from '@packwatch/db';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';

@Controller('v1/packs/:uid/configuration')
@Permit('pack:read')
export class PackConfigurationController {
  constructor(
    private readonly configurations: PackConfigurationRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiRoute({
    operationId: 'getPackConfiguration',
    summary: 'What a pack is, how it is read and what it is watched for, and every change of that',
    description:
      'Facts, site, tags, slave addresses with their register maps, serial numbers, service and the rules that are about the pack: ' +
      'what holds now, and what was before, since when, by whom as far as somebody noted it.',
    answers: packConfiguration,
    problems: { 404: 'Your organisation has no such pack.' },
  })
  async of(
    @CurrentMember() member: Member,
    @Param('uid', { schema: z.uuid() }) uid: string,
  ): Promise<PackConfiguration> {
    const found = await this.configurations.of(member.organisationId, uid, this.clock.now());
    if (found === undefined) throw notFound('pack');
    return found;
  }
}
