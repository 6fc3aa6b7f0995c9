import { Injectable } from '@nestjs/common';
import { type BrandSettings, LOGO_MAX_BYTES, type SetBrand } from '@packwatch/contracts';
import { BrandSettingsRepository, BrandsRepository, type Logo } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { imageTypeOf } from './image-type.ts';

@Injectable()
export class BrandService {
  constructor(
    private readonly settings: BrandSettingsRepository,
    private readonly brands: BrandsRepository,
    private readonly clock: Clock,
  ) {}

  async get({ organisationId }: Member): Promise<BrandSettings> {
    const [own, shown] = await Promise.all([this.settings.own(organisationId), this.brands.of(organisationId)]);
    return { own, shown };
  }

  async set(member: Member, { name, colour, logo }: SetBrand): Promise<BrandSettings> {
    const change = { name, colour, logo: typeof logo === 'string' ? readLogo(logo) : logo };
    await this.settings.set(member.organisationId, change, { by: member.by, at: this.clock.now() });
    return this.get(member);
  }

  async remove(member: Member): Promise<BrandSettings> {
    const actor = { by: member.by, at: this.clock.now() };
    if (!(await this.settings.remove(member.organisationId, actor))) throw notFound('brand of your organisation');
    return this.get(member);
  }
}

/** What it is, its bytes say; what it was called does not count. */
function readLogo(base64: string): Logo {
  const bytes = Buffer.from(base64, 'base64');
  const type = imageTypeOf(bytes);
  if (type !== null && bytes.length <= LOGO_MAX_BYTES) return { type, bytes };
  const message = type === null ? 'is neither PNG nor JPEG nor WebP' : `has more than ${LOGO_MAX_BYTES} bytes`;
  throw new AppError('invalid_input', `the logo ${message}`, { fields: [{ path: 'body.logo', message }] });
}
