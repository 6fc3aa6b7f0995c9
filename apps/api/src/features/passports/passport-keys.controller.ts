import { Controller, Get } from '@nestjs/common';
import { passportKeys, type PassportKeys } from '@packwatch/contracts';
import { Public } from '../../common/access.ts';
import { ApiRoute } from '../../common/api-route.ts';
import { PassportSigner } from './passport-signer.ts';

@Controller('v1/passport-keys')
@Public()
export class PassportKeysController {
  constructor(private readonly signer: PassportSigner) {}

  @Get()
  @ApiRoute({
    operationId: 'listPassportKeys',
    summary: 'The public keys by which anybody checks a passport (JWK set)',
    description:
      'For everybody, without a session. Keys that signed once stay in the list, so that old passports can be checked.',
    access: 'public',
    answers: passportKeys,
  })
  list(): Promise<PassportKeys> {
    return this.signer.publicKeys();
  }
}
