import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  createRegisterMap,
  type CreateRegisterMap,
  registerMapCheck,
  registerMapDetail,
  registerMapDiff,
  registerMapList,
  registerMapRef,
  registerMapTrial,
  tryRegisterMap,
  type TryRegisterMap,
  validateRegisterMap,
  type ValidateRegisterMap,
} from '@packwatch/contracts';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { RegisterMapsService } from './register-maps.service.ts';

const NO_SUCH_MAP = { 404: 'Your organisation can use no such register map.' };

@Controller('v1/register-maps')
export class RegisterMapsController {
  constructor(private readonly maps: RegisterMapsService) {}

  @Get()
  @Permit('map:read')
  @ApiRoute({
    operationId: 'listRegisterMaps',
    summary: 'Register maps that come with PackWatch and your own, each with its versions, newest first',
    answers: registerMapList,
  })
  list(@CurrentMember() member: Member) {
    return this.maps.list(member);
  }

  @Post()
  @HttpCode(200)
  @Permit('map:write')
  @ApiRoute({
    operationId: 'createRegisterMap',
    summary: 'Add a map, or a corrected version of one, as your organisation’s own',
    description:
      'A version never changes and nothing is overwritten. The version in the document must be higher than every published one ' +
      'of that id; `nextVersion` of a map says which. Packs keep what they are assigned to.',
    idempotent: { secrets: [] },
    answers: registerMapDetail,
    problems: { ...NO_SUCH_MAP, 409: 'That version is published already; the answer names the next one.' },
  })
  create(@CurrentMember() member: Member, @Body({ schema: createRegisterMap }) body: CreateRegisterMap) {
    return this.maps.create(member, body);
  }

  @Post('validate')
  @HttpCode(200)
  @Permit('map:read')
  @ApiRoute({
    operationId: 'validateRegisterMap',
    summary: 'Check a document: every error with its place, and what a gateway would poll by it',
    answers: registerMapCheck,
  })
  validate(@Body({ schema: validateRegisterMap }) body: ValidateRegisterMap) {
    return this.maps.validate(body.document);
  }

  @Post('try')
  @HttpCode(200)
  @Permit('map:read')
  @ApiRoute({
    operationId: 'tryRegisterMap',
    summary: 'Read pasted frames by a document that is not saved yet, by saved maps, or by all there are',
    description:
      'Values come with their unit, the registers they stand in, and whether a sentinel or a quirk was at work.',
    answers: registerMapTrial,
    problems: NO_SUCH_MAP,
  })
  tryOn(@CurrentMember() member: Member, @Body({ schema: tryRegisterMap }) body: TryRegisterMap) {
    return this.maps.tryOn(member, body);
  }

  @Get(':ref')
  @Permit('map:read')
  @ApiRoute({
    operationId: 'getRegisterMap',
    summary: 'One version of a map: its document, its poll plan, and the packs that are read by it',
    answers: registerMapDetail,
    problems: NO_SUCH_MAP,
  })
  detail(@CurrentMember() member: Member, @Param('ref', { schema: registerMapRef }) ref: string) {
    return this.maps.detail(member, ref);
  }

  @Get(':ref/diff')
  @Permit('map:read')
  @ApiRoute({
    operationId: 'diffRegisterMaps',
    summary: 'What a version says otherwise than another one',
    answers: registerMapDiff,
    problems: NO_SUCH_MAP,
  })
  diff(
    @CurrentMember() member: Member,
    @Param('ref', { schema: registerMapRef }) ref: string,
    @Query('from', { schema: registerMapRef }) from: string,
  ) {
    return this.maps.diff(member, from, ref);
  }
}
