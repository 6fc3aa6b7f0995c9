import { type IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  type AskOrganisationErasure,
  ERASURE_GRACE_DAYS,
  type ErasePerson,
  type OrganisationErasureState,
  type PersonData,
  type PersonErased,
} from '@packwatch/contracts';
import { ErasureRepository, OrganisationMembersRepository, PersonDataRepository } from '@packwatch/db';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { erasureAskedMail, erasureCalledOffMail, type MailContent } from '../../auth/mail/auth-mail.ts';
import { type Member, type SessionCaller } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { type GuessLimit } from '../../common/guess-limit.ts';

export const WRONG_PASSWORDS = Symbol('wrong passwords');

const DAY_MS = 86_400_000;

@Injectable()
export class ErasureService {
  readonly #logger = new Logger(ErasureService.name);

  constructor(
    private readonly erasures: ErasureRepository,
    private readonly members: OrganisationMembersRepository,
    private readonly personal: PersonDataRepository,
    private readonly clock: Clock,
    @Inject(APP_PARTS) private readonly parts: AppParts,
    @Inject(WRONG_PASSWORDS) private readonly wrong: GuessLimit,
  ) {}

  async data({ userId }: SessionCaller): Promise<PersonData> {
    const found = await this.personal.of(userId);
    if (!found) throw notFound('person');
    return { takenAt: this.clock.now().toISOString(), ...found };
  }

  async erasePerson(caller: SessionCaller, headers: IncomingHttpHeaders, body: ErasePerson): Promise<PersonErased> {
    if (body.email !== caller.email) throw wrongField('email', 'is not the address of your account');
    await this.#prove(caller.userId, headers, body.password);
    const erased = await this.erasures.person(caller.userId, this.clock.now());
    if (erased !== 'done') {
      const names = erased.onlyOwnerOf.join(', ');
      throw new AppError('last_owner', `you are the only owner of ${names}: make somebody else one first, or erase it`);
    }
    return { erased: true };
  }

  async organisation({ organisationId }: Member): Promise<OrganisationErasureState> {
    return { erasure: await this.erasures.organisation(organisationId) };
  }

  async askOrganisation(
    member: Member,
    headers: IncomingHttpHeaders,
    { name, password }: AskOrganisationErasure,
  ): Promise<OrganisationErasureState> {
    const { organisationId, userId } = member;
    if (userId === null) throw new AppError('forbidden', 'this is for people: a key can not do it');
    const organisation = await this.members.organisation(organisationId);
    if (!organisation) throw notFound('organisation');
    if (name !== organisation.name) throw wrongField('name', 'is not the name of the organisation');
    await this.#prove(userId, headers, password);
    const isNew = (await this.erasures.organisation(organisationId)) === null;
    const actor = { by: member.by, at: this.clock.now() };
    const dueAt = new Date(actor.at.getTime() + ERASURE_GRACE_DAYS * DAY_MS);
    const erasure = await this.erasures.askOrganisation(organisationId, dueAt, actor);
    const day = erasure.dueAt.slice(0, 10);
    const mail = erasureAskedMail({ organisation: organisation.name, by: member.by, day, url: this.parts.webUrl });
    if (isNew) await this.#tellAll(organisationId, mail);
    return { erasure };
  }

  async callOff(member: Member): Promise<OrganisationErasureState> {
    const { organisationId } = member;
    const before = await this.erasures.organisation(organisationId);
    if (before === null) return { erasure: null };
    if (!(await this.erasures.callOff(organisationId, { by: member.by, at: this.clock.now() }))) {
      throw new AppError('erasure_under_way', 'its time has come: it is being erased');
    }
    const organisation = await this.members.organisation(organisationId);
    const mail = erasureCalledOffMail({
      organisation: organisation?.name ?? '',
      by: member.by,
      url: this.parts.webUrl,
    });
    await this.#tellAll(organisationId, mail);
    return { erasure: null };
  }

  /** A session may be somebody else's who found the browser open: who erases says their password once more. */
  async #prove(userId: string, headers: IncomingHttpHeaders, password: string): Promise<void> {
    await this.wrong.refuseAfterMany(userId, 'passwords');
    try {
      await this.parts.auth.api.verifyPassword({ body: { password }, headers: fromNodeHeaders(headers) });
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      await this.wrong.note(userId);
      throw wrongField('password', 'is not your password');
    }
  }

  /** The mails are on their way while the answer is given. */
  async #tellAll(organisationId: string, mail: MailContent): Promise<void> {
    for (const { email } of await this.members.list(organisationId)) {
      this.parts.mailer
        .send(email, mail)
        .catch((error: Error) => this.#logger.error(`a mail about an erasure was not sent: ${error.message}`));
    }
  }
}

const wrongField = (field: string, message: string): AppError =>
  new AppError('invalid_input', 'the body is not as it should be', { fields: [{ path: `body.${field}`, message }] });
