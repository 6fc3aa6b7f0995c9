import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  type OfferedPack,
  type OfferPack,
  type PackOffered,
  type PackOwnership,
  type PackTakenOver,
  type PackTransferDto,
  type TakeOverPack,
  TRANSFER_DAYS,
} from '@packwatch/contracts';
import {
  BrandsRepository,
  hashInvitationToken,
  newInvitationToken,
  type Once,
  type OpenOffer,
  OrganisationMembersRepository,
  type TakeOverRefusal,
  TransfersRepository,
} from '@packwatch/db';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { packOfferMail } from '../../auth/mail/auth-mail.ts';
import { type Member } from '../../common/access.ts';
import { AppError, nameTaken, notFound } from '../../common/app-error.ts';
import { brandedMail } from '../../common/branded-mail.ts';
import { PassportsService } from '../passports/passports.service.ts';

const DAY_MS = 86_400_000;

const REFUSALS: Readonly<Record<TakeOverRefusal, () => AppError>> = {
  no_offer: () => notFound('open offer'),
  itself: () => new AppError('pack_is_yours', 'the pack is your own organisation’s'),
  busy: () =>
    new AppError('pack_busy', 'history of the pack is being rewritten or copied; try again when that is done'),
  name_taken: () => nameTaken('pack'),
};

@Injectable()
export class TransfersService {
  private readonly logger = new Logger(TransfersService.name);
  private handOver: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transfers: TransfersRepository,
    private readonly passports: PassportsService,
    private readonly organisations: OrganisationMembersRepository,
    private readonly brands: BrandsRepository,
    @Inject(APP_PARTS) private readonly parts: AppParts,
  ) {}

  async ownership(member: Member, uid: string): Promise<PackOwnership> {
    const found = await this.transfers.ownership(member.organisationId, uid, this.parts.clock.now());
    if (!found) throw notFound('pack');
    return found;
  }

  async offer(member: Member, uid: string, { email }: OfferPack, once: Once | null): Promise<PackOffered> {
    const actor = this.actor(member);
    const { token, hash } = newInvitationToken();
    const wanted = {
      email: email?.toLowerCase() ?? null,
      expiresAt: new Date(actor.at.getTime() + TRANSFER_DAYS * DAY_MS),
    };
    const made = await this.transfers.offer(member.organisationId, uid, wanted, hash, once, actor);
    if (made === 'no_pack') throw notFound('pack');
    const { answer: transfer, isRepeated } = made;
    if (isRepeated) return { transfer, code: null, mailed: null };
    return { transfer, code: token, mailed: await this.mail(member, transfer, token) };
  }

  async withdraw(member: Member, uid: string, id: string): Promise<PackTransferDto> {
    const withdrawn = await this.transfers.withdraw(member.organisationId, uid, id, this.actor(member));
    if (!withdrawn) throw notFound('open offer');
    return withdrawn;
  }

  async look(code: string): Promise<OfferedPack> {
    const { organisationId: _, packUid: __, email: ___, ...shown } = await this.open(code);
    return shown;
  }

  async takeOver(member: Member, { code, name }: TakeOverPack): Promise<PackTakenOver> {
    const takeOver = {
      hash: hashInvitationToken(code),
      name,
      // What the seller could hand out: it stands with both from now on, and the buyer's next passport names it.
      passportOf: (organisationId: string, uid: string) => this.passports.forHandOver(organisationId, uid),
    };
    const done = await this.alone(() => this.transfers.takeOver(member.organisationId, takeOver, this.actor(member)));
    if (typeof done === 'string') throw REFUSALS[done]();
    return { packUid: done.packUid, moment: done.moment.toISOString() };
  }

  /** One hand-over at a time: each holds a connection while its passport is read by others, of which some must be left. */
  private async alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.handOver.then(work);
    this.handOver = mine.catch(() => undefined);
    return mine;
  }

  private async open(code: string): Promise<OpenOffer> {
    const offer = await this.transfers.look(hashInvitationToken(code), this.parts.clock.now());
    if (!offer) throw notFound('open offer');
    return offer;
  }

  /** After it is committed. The code stands behind a #, so that no server on the way writes it down. */
  private async mail(member: Member, { id, email }: PackTransferDto, code: string): Promise<boolean | null> {
    if (email === null) return null;
    try {
      const { organisationId, by } = member;
      const organisation = (await this.organisations.organisation(organisationId))?.name ?? '';
      const url = new URL(`/take-over#${code}`, this.parts.webUrl).href;
      const content = packOfferMail({ organisation, offeredBy: by, url, days: TRANSFER_DAYS });
      await this.parts.mailer.send(email, await brandedMail(content, this.brands, organisationId));
      return true;
    } catch (error) {
      this.logger.warn({ err: error, msg: 'who is offered a pack was not mailed', transfer: id });
      return false;
    }
  }

  private actor(member: Member) {
    return { by: member.by, at: this.parts.clock.now() };
  }
}
