import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type AskTakeOut, type TakeOutDto, type TakeOutState } from '@packwatch/contracts';
import { type Actor, exportFile, TakeOutRepository } from '@packwatch/db';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';

@Injectable()
export class TakeOutService {
  constructor(
    private readonly takeOuts: TakeOutRepository,
    @Inject(APP_PARTS) private readonly parts: AppParts,
  ) {}

  async get({ organisationId }: Member): Promise<TakeOutState> {
    return { takeOut: await this.takeOuts.newest(organisationId) };
  }

  async ask(member: Member, { telemetry }: AskTakeOut): Promise<TakeOutDto> {
    const made = await this.takeOuts.create(member.organisationId, telemetry, this.#actor(member));
    if (made !== 'busy') return made;
    throw new AppError('limit_reached', 'one waits or is being written; wait for it, or cancel it');
  }

  async end(member: Member): Promise<TakeOutDto> {
    const ended = await this.takeOuts.end(member.organisationId, this.#actor(member));
    if (!ended) throw notFound('take-out');
    return ended;
  }

  /** Where the file is, for somebody who takes it: the audit log says so. */
  async file(member: Member): Promise<{ path: string; fileName: string }> {
    const newest = await this.takeOuts.newest(member.organisationId);
    if (!newest) throw notFound('take-out');
    if (newest.state === 'waiting' || newest.state === 'running') {
      throw new AppError(
        'export_not_ready',
        'the take-out is not ready yet; ask for it again until its state is ready',
      );
    }
    if (newest.state !== 'ready') {
      throw new AppError('export_gone', 'there is no file of this take-out any more; ask for a new one');
    }
    await this.takeOuts.noteDownload(member.organisationId, this.#actor(member));
    const file = exportFile({ id: newest.id, format: 'takeout' });
    return { path: join(this.parts.exportDir, file), fileName: newest.fileName };
  }

  #actor(member: Member): Actor {
    return { by: member.by, at: this.parts.clock.now() };
  }
}
