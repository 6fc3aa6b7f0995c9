import { Inject, Injectable } from '@nestjs/common';
import {
  type CreateWebhook,
  MAX_WEBHOOKS,
  type SaveWebhook,
  type WebhookDto,
  type WebhookList,
  type WebhookTested,
  type WebhookWithSecret,
} from '@packwatch/contracts';
import { type WebhookActor, type WebhookOutcome, WebhooksRepository } from '@packwatch/db';
import { APP_PARTS, type AppParts } from '../../app-parts.ts';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { newWebhookSecret, webhookSecretContext } from '../../common/webhook-secret.ts';
import { webhookUrlFault } from '../../common/webhook-url.ts';

@Injectable()
export class WebhooksService {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly clock: Clock,
    @Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'secrets' | 'allowPrivateHosts'>,
  ) {}

  async list(member: Member): Promise<WebhookList> {
    return { items: await this.webhooks.list(member.organisationId) };
  }

  async detail(member: Member, id: string): Promise<WebhookDto> {
    const found = await this.webhooks.find(member.organisationId, id);
    if (!found) throw notFound('webhook');
    return found;
  }

  async create(member: Member, fields: CreateWebhook): Promise<WebhookWithSecret> {
    this.checkUrl(fields.url);
    const secret = newWebhookSecret();
    const secretSealed = this.seal(member, secret);
    const made = await this.webhooks.create(member.organisationId, { ...fields, secretSealed }, this.actor(member));
    if (!made) throw new AppError('limit_reached', `an organisation has ${MAX_WEBHOOKS} webhooks at most`);
    return { ...made, secret };
  }

  async save(member: Member, id: string, expected: number | null, fields: SaveWebhook): Promise<WebhookDto> {
    this.checkUrl(fields.url);
    return settled(await this.webhooks.save(member.organisationId, id, expected, fields, this.actor(member)));
  }

  async rotateSecret(member: Member, id: string): Promise<WebhookWithSecret> {
    const secret = newWebhookSecret();
    const sealed = this.seal(member, secret);
    const outcome = await this.webhooks.rotateSecret(member.organisationId, id, sealed, this.actor(member));
    return { ...settled(outcome), secret };
  }

  async remove(member: Member, id: string): Promise<WebhookDto> {
    const removed = await this.webhooks.remove(member.organisationId, id, this.actor(member));
    if (!removed) throw notFound('webhook');
    return removed;
  }

  async test(member: Member, id: string): Promise<WebhookTested> {
    const message = `A test that ${member.by} asked for`;
    const deliveryId = await this.webhooks.test(member.organisationId, id, message, this.actor(member));
    if (deliveryId === null) throw notFound('webhook');
    return { deliveryId };
  }

  private checkUrl(url: string): void {
    const fault = webhookUrlFault(url, { allowPrivate: this.parts.allowPrivateHosts });
    if (fault === null) return;
    throw new AppError('invalid_input', 'this can not be the address of a webhook', {
      fields: [{ path: 'body.url', message: fault }],
    });
  }

  private seal(member: Member, secret: string): Uint8Array {
    return this.parts.secrets.seal(secret, webhookSecretContext(member.organisationId));
  }

  private actor(member: Member): WebhookActor {
    return { by: member.by, at: this.clock.now() };
  }
}

function settled(outcome: WebhookOutcome): WebhookDto {
  if (outcome === null) throw notFound('webhook');
  if ('conflict' in outcome) throw preconditionFailed();
  return outcome.webhook;
}
