import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  type CreateCustomer,
  type CustomerList,
  type CustomerListQuery,
  type CustomerMailed,
  INVITATION_DAYS,
  OFFER_DAYS,
  type OfferToCustomer,
  SILENT_AFTER_MS,
} from '@packwatch/contracts';
import {
  BrandsRepository,
  type Customer,
  type CustomerPosition,
  type CustomerRefusal,
  CUSTOMERS_MAX,
  CustomersRepository,
  FleetCountsRepository,
  newId,
  newInvitationToken,
  OrganisationMembersRepository,
} from '@packwatch/db';
import { z } from 'zod';
import { type AppParts, APP_PARTS } from '../../app-parts.ts';
import { customerOfferMail, invitationMail, type MailContent } from '../../auth/mail/auth-mail.ts';
import { type Member } from '../../common/access.ts';
import { brandedMail } from '../../common/branded-mail.ts';
import { AppError, notFound } from '../../common/app-error.ts';
import { cursorCodec } from '../../common/cursor.ts';

const DAY_MS = 86_400_000;
const cursor = cursorCodec<CustomerPosition>(z.object({ name: z.string(), id: z.uuid() }));

@Injectable()
export class CustomersService {
  private readonly logger = new Logger(CustomersService.name);

  constructor(
    private readonly customers: CustomersRepository,
    private readonly fleets: FleetCountsRepository,
    private readonly organisations: OrganisationMembersRepository,
    private readonly brands: BrandsRepository,
    @Inject(APP_PARTS) private readonly parts: AppParts,
  ) {}

  async list(member: Member, query: CustomerListQuery): Promise<CustomerList> {
    const after = cursor.decode(query.cursor);
    const now = this.parts.clock.now();
    const { items, more } = await this.customers.list(member.organisationId, { after, limit: query.limit }, now);
    const last = items.at(-1);
    const position = last && { name: last.organisation?.name ?? last.email, id: last.id };
    return { items: await this.counted(items), nextCursor: more && position ? cursor.encode(position) : null };
  }

  async create(member: Member, { name, owner }: CreateCustomer): Promise<CustomerMailed> {
    const actor = { by: member.by, at: this.parts.clock.now() };
    const token = newInvitationToken();
    // Two customers of one name are two organisations.
    const slug = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${newId().slice(-12)}`;
    const wanted = { name, slug, owner, expiresAt: daysAfter(actor.at, INVITATION_DAYS) };
    const { openSignUp } = this.parts;
    const made = settled(await this.customers.create(member.organisationId, wanted, token, actor, openSignUp));
    return this.mail(member, made, this.ownersMail(member, made, token.token));
  }

  async offer(member: Member, { email }: OfferToCustomer): Promise<CustomerMailed> {
    const actor = { by: member.by, at: this.parts.clock.now() };
    const token = newInvitationToken();
    const wanted = { email, expiresAt: daysAfter(actor.at, OFFER_DAYS) };
    const { openSignUp } = this.parts;
    const made = settled(await this.customers.offer(member.organisationId, wanted, token, actor, openSignUp));
    return this.mail(member, made, await this.offersMail(member, token.token));
  }

  async renew(member: Member, id: string): Promise<CustomerMailed> {
    const actor = { by: member.by, at: this.parts.clock.now() };
    const token = newInvitationToken();
    const ends = { offer: daysAfter(actor.at, OFFER_DAYS), invitation: daysAfter(actor.at, INVITATION_DAYS) };
    const renewed = await this.customers.renew(member.organisationId, id, ends, token, actor);
    if (!renewed) throw notFound('customer whom nobody has joined yet');
    const content = renewed.organisation
      ? this.ownersMail(member, renewed, token.token)
      : await this.offersMail(member, token.token);
    return this.mail(member, renewed, content);
  }

  async end(member: Member, id: string): Promise<{ id: string }> {
    const actor = { by: member.by, at: this.parts.clock.now() };
    if (!(await this.customers.end(member.organisationId, id, actor))) throw notFound('customer');
    return { id };
  }

  private async counted(customers: readonly Customer[]): Promise<CustomerList['items']> {
    const silentBefore = new Date(this.parts.clock.now().getTime() - SILENT_AFTER_MS);
    const ids = customers.flatMap(({ organisation }) => (organisation === null ? [] : [organisation.id]));
    const counts = await this.fleets.of(ids, silentBefore);
    return customers.map((each) => ({ ...each, fleet: counts.get(each.organisation?.id ?? '') ?? null }));
  }

  private ownersMail(member: Member, made: Customer, token: string): MailContent {
    return invitationMail({
      organisation: made.organisation?.name ?? '',
      role: 'owner',
      invitedBy: member.by,
      url: this.link(`/invitation#${token}`),
      days: INVITATION_DAYS,
    });
  }

  private async offersMail(member: Member, token: string): Promise<MailContent> {
    const oem = await this.organisations.organisation(member.organisationId);
    const url = this.link(`/settings/oem#${token}`);
    return customerOfferMail({ oem: oem?.name ?? '', offeredBy: member.by, url, days: OFFER_DAYS });
  }

  /** What only the mail says stands behind a #, so that no server on the way writes it down. */
  private link(path: string): string {
    return new URL(path, this.parts.webUrl).href;
  }

  /** After it is committed: a mail that does not go out can be sent again. */
  private async mail(member: Member, made: Customer, content: MailContent): Promise<CustomerMailed> {
    const [customer] = await this.counted([made]);
    if (customer === undefined) throw new Error('one customer is one');
    try {
      // Of the OEM that writes: a new customer looks like it, and one that is asked has to know who asks.
      const mail = await brandedMail(content, this.brands, member.organisationId);
      await this.parts.mailer.send(made.email, mail);
      return { customer, mailed: true };
    } catch (error) {
      this.logger.warn({ err: error, msg: 'a customer was not mailed', customer: made.id });
      return { customer, mailed: false };
    }
  }
}

function settled(result: Customer | CustomerRefusal): Customer {
  switch (result) {
    case 'not_allowed':
      throw new AppError('not_an_oem', 'who runs this installation says which organisations may have customers');
    case 'is_customer':
      throw new AppError('oem_of_oem', 'an OEM looks after your organisation: end that first');
    case 'too_many':
      throw new AppError('limit_reached', `an OEM has at most ${CUSTOMERS_MAX} customers`);
    default:
      return result;
  }
}

const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);
