import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { policy, type PolicyDto, policyFields, type PolicyFields, policyList } from '@packwatch/contracts';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { seenVersion, versionTag } from '../../common/etag.ts';
import { PoliciesService } from './policies.service.ts';

const NO_SUCH = 'Your organisation has no such policy.';

@Controller('v1/policies')
@Permit('channel:write')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get()
  @Permit('channel:read')
  @ApiRoute({ operationId: 'listPolicies', summary: 'Which alarms go where, by name', answers: policyList })
  list(@CurrentMember() member: Member) {
    return this.policies.list(member);
  }

  @Post()
  @HttpCode(200)
  @ApiRoute({
    operationId: 'createPolicy',
    summary: 'Make a policy',
    description:
      'It holds for alarms that are raised from now on. Its first step is told at once, later ones if nobody has ' +
      'acknowledged the alarm by then; all that were told of an alarm are told of its end.',
    idempotent: { secrets: [] },
    answers: policy,
    problems: { 409: 'There are as many as there may be (`limit_reached`).' },
  })
  create(@CurrentMember() member: Member, @Body({ schema: policyFields }) body: PolicyFields) {
    return this.policies.create(member, body);
  }

  @Get(':id')
  @Permit('channel:read')
  @ApiRoute({ operationId: 'getPolicy', summary: 'One policy', answers: policy, problems: { 404: NO_SUCH } })
  async detail(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.policies.detail(member, id));
  }

  @Put(':id')
  @ApiRoute({
    operationId: 'savePolicy',
    summary: 'Change a policy',
    description: 'What is due already goes where it was to go, by the new quiet hours and grouping.',
    answers: policy,
    problems: { 404: NO_SUCH, 412: 'It has another version than `If-Match` says.' },
  })
  async save(
    @CurrentMember() member: Member,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: policyFields }) body: PolicyFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.policies.save(member, id, seenVersion(ifMatch), body));
  }

  @Delete(':id')
  @ApiRoute({
    operationId: 'deletePolicy',
    summary: 'Remove a policy',
    description: 'What was still due by it is not told.',
    answers: policy,
    problems: { 404: NO_SUCH },
  })
  remove(@CurrentMember() member: Member, @Param('id', { schema: z.uuid() }) id: string) {
    return this.policies.remove(member, id);
  }
}

function tagged(reply: FastifyReply, dto: PolicyDto): PolicyDto {
  void reply.header('etag', versionTag(dto.version));
  return dto;
}
