import { alarmRuleDefinition, type AlarmRuleInput, type AlarmSeverity } from '@packwatch/contracts';
import { newId } from '../connection/new-id.ts';
import { type PrismaClient } from '../connection/prisma.ts';
import { newGatewayToken } from './gateway-token.ts';

export interface NewPack {
  readonly organisationId: string;
  readonly siteId?: string;
  readonly name: string;
  readonly serial?: string;
  readonly facts: {
    readonly chemistry: string;
    readonly model: string;
    readonly cellsInSeries: number;
    readonly nominalCapacityMah: number;
  };
  /** From when the facts hold; everything older is not assessed. */
  readonly validFrom: Date;
}

export interface NewAssignment {
  readonly organisationId: string;
  readonly gatewayId: string;
  readonly packId: number;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly role: 'meter' | 'cell' | 'switch';
  readonly cellIndex?: number;
  readonly map: { readonly key: string; readonly version: number };
  readonly validFrom: Date;
}

/**
 * Makes what uploads need to find their place: sites, gateways with tokens, packs with their facts, assignments, rules,
 * channels. Needs a connection that row-level security lets through (the owner's, or a tenant's transaction).
 */
export class Provisioning {
  readonly #prisma: PrismaClient;

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
  }

  async organisation(row: { id?: string; name: string; slug: string }): Promise<{ id: string }> {
    return this.#prisma.organisation.create({
      data: { id: row.id ?? newId(), name: row.name, slug: row.slug },
      select: { id: true },
    });
  }

  async site(row: {
    organisationId: string;
    name: string;
    timeZone?: string;
    latitude?: number;
    longitude?: number;
  }): Promise<{ id: string }> {
    return this.#prisma.site.create({ data: { id: newId(), ...row }, select: { id: true } });
  }

  async gateway(row: { organisationId: string; siteId?: string; name: string }): Promise<{ id: string }> {
    return this.#prisma.gateway.create({ data: { id: newId(), ...row }, select: { id: true } });
  }

  /** A new token beside those the gateway has; the answer is the only place it is ever seen. */
  async gatewayToken(row: { organisationId: string; gatewayId: string; expiresAt?: Date }): Promise<{ token: string }> {
    const { token, prefix, hash } = newGatewayToken();
    await this.#prisma.gatewayToken.create({ data: { id: newId(), ...row, prefix, hash } });
    return { token };
  }

  async pack({ facts, validFrom, ...row }: NewPack): Promise<{ id: number; uid: string }> {
    return this.#prisma.pack.create({
      data: {
        uid: newId(),
        ...row,
        facts: { create: { id: newId(), organisationId: row.organisationId, validFrom, ...facts } },
      },
      select: { id: true, uid: true },
    });
  }

  async assignment({ map, ...row }: NewAssignment): Promise<void> {
    const registerMap = await this.#prisma.registerMap.findFirst({
      where: {
        key: map.key,
        version: map.version,
        OR: [{ organisationId: null }, { organisationId: row.organisationId }],
      },
      select: { id: true },
    });
    if (!registerMap)
      throw new Error(`there is no register map ${map.key}@${map.version}; sync the shipped maps first`);
    await this.#prisma.assignment.create({ data: { id: newId(), ...row, registerMapId: registerMap.id } });
  }

  /** From `validFrom` on this gateway means that pack by that serial number, in decoded values. */
  async serialAssignment(row: {
    organisationId: string;
    gatewayId: string;
    packId: number;
    serial: string;
    validFrom: Date;
    validTo?: Date;
  }): Promise<void> {
    await this.#prisma.serialAssignment.create({ data: { id: newId(), ...row } });
  }

  async rule(row: {
    organisationId: string;
    name: string;
    definition: AlarmRuleInput;
    validFrom: Date;
    /** Which of the default set it is. */
    defaultKey?: string;
    nameKey?: string;
  }): Promise<{ id: string }> {
    const { organisationId, name, validFrom, defaultKey = null, nameKey = null } = row;
    const definition = alarmRuleDefinition.parse(row.definition);
    return this.#prisma.alarmRule.create({
      data: {
        id: newId(),
        organisationId,
        name,
        defaultKey,
        nameKey,
        versions: { create: { version: 1, organisationId, validFrom, definition } },
      },
      select: { id: true },
    });
  }

  /** With a policy that sends every alarm there, at once. */
  async emailChannel(row: {
    organisationId: string;
    name: string;
    to: string[];
    minSeverity?: AlarmSeverity;
    /** What comes within so many seconds of a mail comes in one; default 60. */
    groupSeconds?: number;
  }): Promise<{ id: string }> {
    const { organisationId, name, to, minSeverity, groupSeconds } = row;
    const id = newId();
    await this.#prisma.notificationChannel.create({
      data: { id, organisationId, name, kind: 'email', config: { to } },
    });
    await this.#prisma.notificationPolicy.create({
      data: {
        id: newId(),
        organisationId,
        name,
        siteIds: [],
        groupIds: [],
        tags: [],
        steps: [{ afterMinutes: 0, channelIds: [id] }],
        ...(minSeverity === undefined ? {} : { minSeverity }),
        ...(groupSeconds === undefined ? {} : { groupSeconds }),
      },
    });
    return { id };
  }

  /** `secretSealed` comes from the app that holds the key; this library never sees the secret. */
  async webhookEndpoint(row: {
    organisationId: string;
    url: string;
    secretSealed: Uint8Array<ArrayBuffer>;
    eventTypes?: string[];
  }): Promise<{ id: string }> {
    return this.#prisma.webhookEndpoint.create({
      data: { id: newId(), eventTypes: [], ...row },
      select: { id: true },
    });
  }
}
