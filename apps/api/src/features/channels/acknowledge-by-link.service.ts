import { Inject, Injectable } from '@nestjs/common';
import { type AlarmDetail } from '@packwatch/contracts';
import { AlarmsRepository } from '@packwatch/db';
import { APP_PARTS, type AppParts } from '../../app-parts.ts';
import { type AcknowledgeGrant } from '../../common/acknowledge-links.ts';
import { notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { AlarmLifeService } from '../alarms/alarm-life.service.ts';

@Injectable()
export class AcknowledgeByLinkService {
  constructor(
    private readonly alarms: AlarmsRepository,
    private readonly life: AlarmLifeService,
    private readonly clock: Clock,
    @Inject(APP_PARTS) private readonly parts: Pick<AppParts, 'acknowledgeLinks'>,
  ) {}

  /** What the link is about. Nothing happens by looking: mail scanners follow links. */
  async look(token: string): Promise<{ grant: AcknowledgeGrant; alarm: AlarmDetail }> {
    const grant = this.parts.acknowledgeLinks.read(token, this.clock.now());
    const alarm = grant && (await this.alarms.detail(grant.organisationId, grant.alarmId));
    // One answer for all: a link that is not ours says nothing of what there is.
    if (!grant || !alarm) throw notFound('link: it may be older than a week');
    return { grant, alarm };
  }

  async acknowledge(token: string): Promise<AlarmDetail> {
    const { grant } = await this.look(token);
    const { organisationId, alarmId, email } = grant;
    return this.life.acknowledge({ organisationId, userId: null, by: email }, alarmId, null, {
      note: 'By the link in a message',
    });
  }
}
