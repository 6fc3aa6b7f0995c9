import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { brandSettings, LOGO_MAX_BYTES, setBrand, type SetBrand } from '@packwatch/contracts';
import { CurrentMember, type Member, Permit } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { BrandService } from './brand.service.ts';

@Controller('v1/brand')
@Permit('organisation:write')
export class BrandController {
  constructor(private readonly brand: BrandService) {}

  @Get()
  @Permit('organisation:read')
  @ApiRoute({ operationId: 'getBrand', summary: 'How your pages and mails look', answers: brandSettings })
  get(@CurrentMember() member: Member) {
    return this.brand.get(member);
  }

  @Put()
  @ApiRoute({
    operationId: 'setBrand',
    summary: 'Say how your pages and mails look',
    description: `Your customers' too, as long as they have said nothing themselves. A logo is PNG, JPEG or WebP of at most ${LOGO_MAX_BYTES} bytes; its first bytes say which. Whoever knows its digest can see it.`,
    answers: brandSettings,
  })
  set(@CurrentMember() member: Member, @Body({ schema: setBrand }) body: SetBrand) {
    return this.brand.set(member, body);
  }

  @Delete()
  @ApiRoute({
    operationId: 'removeBrand',
    summary: 'Look like your OEM again, or like PackWatch',
    answers: brandSettings,
    problems: { 404: 'Your organisation has said nothing about it.' },
  })
  remove(@CurrentMember() member: Member) {
    return this.brand.remove(member);
  }
}
