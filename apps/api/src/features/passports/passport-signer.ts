import { Inject, Injectable } from '@nestjs/common';
import { type Passport, type PassportKeys, type SignedPassport } from '@packwatch/contracts';
import { passportKey, type PassportKey, publicKeysOf, signPassport } from '@packwatch/passport';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';

/** Signs passports with this PackWatch's key, which it makes of the environment's bytes when it is first asked. */
@Injectable()
export class PassportSigner {
  private key: Promise<PassportKey> | undefined;

  constructor(@Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'passportKeys'>) {}

  async sign(passport: Passport): Promise<SignedPassport> {
    return signPassport(passport, await this.keyInUse());
  }

  async publicKeys(): Promise<PassportKeys> {
    return publicKeysOf(await this.keyInUse(), this.parts.passportKeys.retired);
  }

  private keyInUse(): Promise<PassportKey> {
    return (this.key ??= passportKey(this.parts.passportKeys.seed));
  }
}
