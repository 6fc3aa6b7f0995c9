import { Injectable } from '@nestjs/common';
import {
  type ApiKeyDto,
  type ApiKeyList,
  type CreateApiKey,
  type KeyScope,
  type NewApiKeyDto,
  type RotateApiKey,
} from '@packwatch/contracts';
import { type Actor, ApiKeysRepository, newApiKeySecret, type Once } from '@packwatch/db';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';

const HOUR_MS = 3_600_000;

@Injectable()
export class KeysService {
  constructor(
    private readonly keys: ApiKeysRepository,
    private readonly clock: Clock,
  ) {}

  async list(member: Member): Promise<ApiKeyList> {
    return { items: await this.keys.list(member.organisationId, this.clock.now()) };
  }

  async detail(member: Member, id: string): Promise<ApiKeyDto> {
    const key = await this.keys.find(member.organisationId, id, this.clock.now());
    if (!key) throw notFound('key');
    return key;
  }

  async create(member: Member, { name, scopes, expiresAt }: CreateApiKey, once: Once | null): Promise<NewApiKeyDto> {
    refuseMoreThanOwn(member, scopes);
    const actor = this.actor(member);
    const end = expiresAt ? new Date(expiresAt) : null;
    if (end !== null && end <= actor.at) {
      throw new AppError('invalid_input', 'the key would be over before it begins', {
        fields: [{ path: 'body.expiresAt', message: 'must lie in the future' }],
      });
    }
    const secret = newApiKeySecret();
    const wanted = { name, scopes: [...new Set(scopes)].toSorted(), expiresAt: end };
    const { answer, isRepeated } = await this.keys.create(member.organisationId, wanted, secret, once, actor);
    return { key: answer, secret: isRepeated ? null : secret.secret };
  }

  async rotate(member: Member, id: string, { overlapHours }: RotateApiKey): Promise<NewApiKeyDto> {
    const actor = this.actor(member);
    const secret = newApiKeySecret();
    const oldUntil = new Date(actor.at.getTime() + overlapHours * HOUR_MS);
    const result = await this.keys.rotate(member.organisationId, id, oldUntil, secret, actor, ({ scopes }) =>
      refuseMoreThanOwn(member, scopes),
    );
    if (result === null) throw notFound('key');
    if (result === 'over') throw new AppError('key_over', 'this key is over: make a new one');
    return { key: result.key, secret: secret.secret };
  }

  async revoke(member: Member, id: string): Promise<ApiKeyDto> {
    const key = await this.keys.revoke(member.organisationId, id, this.actor(member));
    if (!key) throw notFound('key');
    return key;
  }

  private actor(member: Member): Actor {
    return { by: member.by, at: this.clock.now() };
  }
}

/** Nobody gives a program more than they have. */
function refuseMoreThanOwn(member: Member, scopes: readonly KeyScope[]): void {
  const more = scopes.filter((scope) => !member.permissions.includes(scope));
  if (more.length === 0) return;
  throw new AppError('forbidden', `you may not give what you may not do yourself: ${more.join(', ')}`);
}
