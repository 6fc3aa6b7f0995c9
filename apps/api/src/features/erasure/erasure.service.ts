import { type IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  type AskOrganisationErasure,
  ERASURE_GRACE_DAYS,
  type ErasePerson,
  type OrganisationErasure,
  type OrganisationErasureState,
  type PersonData,
  type PersonErased,
  type PersonErasureState,
  PROVEN_MINUTES,
} from '@packwatch/contracts';
import {
  ErasureRepository,
  OrganisationMembersRepository,
  PersonDataRepository,
  type PersonStanding,
  TakeOutRepository,
} from '@packwatch/db';
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
const MINUTE_MS = 60_000;

@Injectable()
export class ErasureService {
  readonly #logger = new Logger(ErasureService.name);

  constructor(
    private readonly erasures: ErasureRepository,
    private readonly members: OrganisationMembersRepository,
    private readonly personal: PersonDataRepository,
    private readonly takeOuts: TakeOutRepository,
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
    await this.#provePerson(caller, headers, body);
    const erased = await this.erasures.person(caller.userId, this.clock.now());
    if (erased !== 'done') {
      const names = erased.onlyOwnerOf.join(', ');
      throw new AppError('last_owner', `you are the only owner of ${names}: make somebody else one first, or erase it`);
    }
    return { erased: true };
  }

  async organisation({ organisationId }: Member): Promise<OrganisationErasureState> {
    return this.#state(organisationId, await this.erasures.organisation(organisationId));
  }

  async askOrganisation(
    member: Member,
    headers: IncomingHttpHeaders,
    { name, password, code }: AskOrganisationErasure,
  ): Promise<OrganisationErasureState> {
    const { organisationId } = member;
    if (member.via !== 'session') throw new AppError('forbidden', 'this is for people: a key can not do it');
    const organisation = await this.members.organisation(organisationId);
    if (!organisation) throw notFound('organisation');
    if (name !== organisation.name) throw wrongField('name', 'is not the name of the organisation');
    const standing = await this.#standing(member);
    await this.#provePassword(member.userId, headers, password);
    if (standing.hasSecondFactor) await this.#proveCode(member.userId, headers, code);
    const isNew = (await this.erasures.organisation(organisationId)) === null;
    const actor = { by: member.by, at: this.clock.now() };
    const dueAt = new Date(actor.at.getTime() + ERASURE_GRACE_DAYS * DAY_MS);
    const erasure = await this.erasures.askOrganisation(organisationId, dueAt, actor);
    const day = erasure.dueAt.slice(0, 10);
    const mail = erasureAskedMail({ organisation: organisation.name, by: member.by, day, url: this.parts.webUrl });
    if (isNew) await this.#tellAll(organisationId, mail);
    return this.#state(organisationId, erasure);
  }

  async callOff(member: Member): Promise<OrganisationErasureState> {
    const { organisationId } = member;
    const before = await this.erasures.organisation(organisationId);
    if (before === null) return this.#state(organisationId, null);
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
    return this.#state(organisationId, null);
  }

  async personErasure(caller: SessionCaller): Promise<PersonErasureState> {
    const { hasPassword, hasSecondFactor, ofProviderAlone, provenAt, onlyOwnerOf } = await this.#standing(caller);
    const until = provenAt === null ? null : new Date(provenAt.getTime() + PROVEN_MINUTES * MINUTE_MS);
    const isProven = until !== null && until > this.clock.now();
    return {
      proof: hasPassword ? 'password' : ofProviderAlone ? 'provider' : 'set_password',
      provenUntil: isProven ? until.toISOString() : null,
      code: hasSecondFactor,
      onlyOwnerOf: [...onlyOwnerOf],
    };
  }

  async #state(organisationId: string, erasure: OrganisationErasure | null): Promise<OrganisationErasureState> {
    const [numbers, members] = await Promise.all([
      this.takeOuts.numbers(organisationId),
      this.members.list(organisationId),
    ]);
    return { erasure, loses: { ...numbers, members: members.length } };
  }

  async #standing(caller: SessionCaller): Promise<PersonStanding> {
    const standing = await this.erasures.standing(caller.userId, caller.sessionId);
    if (standing === null) throw notFound('person');
    return standing;
  }

  /**
   * A session may be somebody else's who found the browser open: who erases says their password once more, or, having none, has
   * just been asked by their provider who they are; and the code of their second factor, if they have one.
   */
  async #provePerson(caller: SessionCaller, headers: IncomingHttpHeaders, body: ErasePerson): Promise<void> {
    const { proof, provenUntil, code } = await this.personErasure(caller);
    if (proof === 'password') await this.#provePassword(caller.userId, headers, body.password);
    else if (proof === 'set_password') {
      throw new AppError('fresh_proof_wanted', 'set a password first ("Forgot your password?"), and sign in with it');
    } else if (provenUntil === null) {
      const minutes = `${PROVEN_MINUTES} minutes`;
      throw new AppError('fresh_proof_wanted', `sign in anew at your provider first; that counts for ${minutes}`);
    }
    if (code) await this.#proveCode(caller.userId, headers, body.code);
  }

  async #provePassword(userId: string, headers: IncomingHttpHeaders, password: string | undefined): Promise<void> {
    if (password === undefined) throw wrongField('password', 'is wanted');
    await this.#tried(userId, 'passwords', wrongField('password', 'is not your password'), () =>
      this.parts.auth.api.verifyPassword({ body: { password }, headers: fromNodeHeaders(headers) }),
    );
  }

  /** Six digits are of the app; anything else is a recovery code. */
  async #proveCode(userId: string, headers: IncomingHttpHeaders, code: string | undefined): Promise<void> {
    if (code === undefined) throw wrongField('code', 'of your second factor is wanted');
    const asked = { body: { code: code.replaceAll(' ', '') }, headers: fromNodeHeaders(headers) };
    const { api } = this.parts.auth;
    await this.#tried(userId, 'codes', wrongField('code', 'is not right, or was used already'), () =>
      /^\d{6}$/.test(asked.body.code) ? api.verifyTOTP(asked) : api.verifyBackupCode(asked),
    );
  }

  async #tried(userId: string, what: string, wrong: AppError, attempt: () => Promise<unknown>): Promise<void> {
    await this.wrong.refuseAfterMany(userId, what);
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      await this.wrong.note(userId);
      throw wrong;
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
