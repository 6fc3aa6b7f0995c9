import { Inject, Injectable } from '@nestjs/common';
import {
  type ChannelDto,
  type ChannelList,
  type ChannelTested,
  type CreateChannel,
  MAX_CHANNELS,
  type SaveChannel,
} from '@packwatch/contracts';
import { type ChannelOutcome, ChannelsRepository, type NotificationActor } from '@packwatch/db';
import { APP_PARTS, type AppParts } from '../../app-parts.ts';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { channelAddressContext } from '../../common/channel-address.ts';
import { Clock } from '../../common/clock.ts';
import { preconditionFailed } from '../../common/etag.ts';
import { webhookUrlFault } from '../../common/webhook-url.ts';

@Injectable()
export class ChannelsService {
  constructor(
    private readonly channels: ChannelsRepository,
    private readonly clock: Clock,
    @Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'secrets' | 'allowPrivateHosts'>,
  ) {}

  async list(member: Member): Promise<ChannelList> {
    return { items: await this.channels.list(member.organisationId) };
  }

  async detail(member: Member, id: string): Promise<ChannelDto> {
    const found = await this.channels.find(member.organisationId, id);
    if (!found) throw notFound('channel');
    return found;
  }

  async create(member: Member, body: CreateChannel): Promise<ChannelDto> {
    const { kind, name } = body;
    const address =
      body.kind === 'email' ? { config: { to: body.to }, addressSealed: null } : this.chatAddress(member, body.url);
    const made = await this.channels.create(member.organisationId, { kind, name, ...address }, this.actor(member));
    if (!made) throw new AppError('limit_reached', `an organisation has ${MAX_CHANNELS} channels at most`);
    return made;
  }

  async save(member: Member, id: string, expected: number | null, body: SaveChannel): Promise<ChannelDto> {
    const { name, enabled, to, url } = body;
    if (to !== undefined && url !== undefined) throw wrongAddress('url');
    const address =
      to !== undefined
        ? ({ kinds: ['email'], config: { to }, addressSealed: null } as const)
        : url !== undefined
          ? ({ kinds: ['slack', 'teams'], ...this.chatAddress(member, url) } as const)
          : null;
    const change = { name, enabled, address };
    const outcome = await this.channels.save(member.organisationId, id, expected, change, this.actor(member));
    return settled(outcome, to === undefined ? 'url' : 'to');
  }

  async remove(member: Member, id: string): Promise<ChannelDto> {
    return settled(await this.channels.remove(member.organisationId, id, this.actor(member)), 'to');
  }

  async test(member: Member, id: string): Promise<ChannelTested> {
    const deliveryIds = await this.channels.test(member.organisationId, id, this.actor(member));
    if (!deliveryIds) throw notFound('channel');
    return { deliveryIds };
  }

  private chatAddress(member: Member, url: string) {
    const fault = webhookUrlFault(url, { allowPrivate: this.parts.allowPrivateHosts });
    if (fault !== null) {
      throw new AppError('invalid_input', 'this can not be the address of a chat', {
        fields: [{ path: 'body.url', message: fault }],
      });
    }
    const addressSealed = this.parts.secrets.seal(url, channelAddressContext(member.organisationId));
    return { config: { host: new URL(url).host }, addressSealed };
  }

  private actor(member: Member): NotificationActor {
    return { by: member.by, at: this.clock.now() };
  }
}

const wrongAddress = (field: 'to' | 'url'): AppError =>
  new AppError('invalid_input', 'this kind of channel has no such address', {
    fields: [{ path: `body.${field}`, message: 'e-mail channels have `to`, chats have `url`' }],
  });

function settled(outcome: ChannelOutcome, addressField: 'to' | 'url'): ChannelDto {
  if (outcome === null) throw notFound('channel');
  if ('channel' in outcome) return outcome.channel;
  switch (outcome.conflict) {
    case 'version_moved':
      throw preconditionFailed();
    case 'wrong_kind':
      throw wrongAddress(addressField);
    case 'in_use':
      throw new AppError('channel_in_use', `policies name it: ${outcome.policies.join(', ')}`);
  }
}
