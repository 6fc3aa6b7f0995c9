import { type DemoManifest } from '@packwatch/contracts';
import {
  assignmentKey,
  hashGatewayToken,
  type Pool,
  type Provisioned,
  ProvisionedRepository,
  type Provisioning,
  syncShippedMaps,
} from '@packwatch/db';
import { findShippedMap, shippedMaps } from '@packwatch/protocol';
import { type Auth } from '../auth/auth.ts';
import { type SecretBox } from '../common/secret-box.ts';
import { newWebhookSecret, webhookSecretContext } from '../common/webhook-secret.ts';
import { DEMO_RULES } from './default-rules.ts';
import { DEMO_EMAIL, demoLogin } from './demo-login.ts';
import { cellAddresses, DEMO_SITES, demoPlan, type PlannedPack, TRY_OUT } from './demo-plan.ts';

export interface SeedInput {
  readonly admin: Pool;
  readonly provisioning: Provisioning;
  readonly auth: Auth;
  readonly secrets: SecretBox;
  readonly packs: number;
  readonly webhookUrl: string | undefined;
  /** What an earlier run wrote: tokens and password in it stay if they still hold. */
  readonly earlier: DemoManifest | null;
  readonly now: Date;
}

/** Facts, assignments and rules hold from so long ago, so that the demo can upload a history. */
const HOLDS_BEFORE_MS = 400 * 86_400_000;

/** Makes the demo organisation, or what is missing of it: each step looks first, so that a broken-off run is mended by the next. */
export async function seedDemo(input: SeedInput): Promise<DemoManifest> {
  await syncShippedMaps(input.admin, shippedMaps);
  const login = await demoLogin(input.auth, input.earlier?.login.password);
  const seed = new DemoSeed(
    input,
    login.organisationId,
    await new ProvisionedRepository(input.admin).of(login.organisationId),
  );
  return {
    organisationId: login.organisationId,
    login: { email: DEMO_EMAIL, password: login.password },
    ...(await seed.make()),
  };
}

interface Gateway {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly site: string;
}

class DemoSeed {
  readonly #input: SeedInput;
  readonly #organisationId: string;
  readonly #existing: Provisioned;
  readonly #validFrom: Date;

  constructor(input: SeedInput, organisationId: string, existing: Provisioned) {
    this.#input = input;
    this.#organisationId = organisationId;
    this.#existing = existing;
    this.#validFrom = new Date(input.now.getTime() - HOLDS_BEFORE_MS);
  }

  async make(): Promise<Omit<DemoManifest, 'organisationId' | 'login'>> {
    const sites = await this.#sites();
    const gateways = new Map<string, Gateway>();
    const gatewayOf = async (name: string, site: string): Promise<Gateway> => {
      const gateway = gateways.get(name) ?? (await this.#gateway(name, site, sites));
      gateways.set(name, gateway);
      return gateway;
    };
    await this.#rules();
    await this.#channel();
    const webhook = await this.#webhook();

    const tryOut = await this.#tryOut(sites);
    const packs: DemoManifest['packs'] = [];
    for (const planned of demoPlan(Math.max(this.#input.packs, this.#existing.packs.size - 1))) {
      const { gateway: gatewayName, site, ...facts } = planned;
      const gateway = await gatewayOf(gatewayName, site);
      const { uid } = await this.#pack(planned, gateway.id, sites);
      packs.push({ uid, gatewayId: gateway.id, ...facts });
    }
    return { tryOut, webhook, gateways: [...gateways.values()], packs };
  }

  async #sites(): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const site of DEMO_SITES) {
      const { id } =
        this.#existing.sites.get(site.name) ??
        (await this.#input.provisioning.site({ organisationId: this.#organisationId, ...site }));
      ids.set(site.name, id);
    }
    return ids;
  }

  async #rules(): Promise<void> {
    for (const { key: defaultKey, nameKey, name, definition } of DEMO_RULES) {
      if (this.#existing.defaultRules.has(defaultKey)) continue;
      const named = { organisationId: this.#organisationId, name, defaultKey, nameKey };
      await this.#input.provisioning.rule({ ...named, definition, validFrom: this.#validFrom });
    }
  }

  async #channel(): Promise<void> {
    const name = 'Fleet team';
    if (this.#existing.channels.has(name)) return;
    const to = ['fleet@packwatch.local'];
    await this.#input.provisioning.emailChannel({
      organisationId: this.#organisationId,
      name,
      to,
      minSeverity: 'warning',
      // Who tries it wants to see the mail of each alarm, and at once.
      groupSeconds: 0,
    });
  }

  async #webhook(): Promise<DemoManifest['webhook']> {
    const { webhookUrl: url, secrets, provisioning } = this.#input;
    if (url === undefined) return this.#input.earlier?.webhook ?? null;
    const context = webhookSecretContext(this.#organisationId);
    const existing = this.#existing.webhooks.get(url);
    if (existing) return { url, secret: secrets.open(existing.secretSealed, context) };
    const secret = newWebhookSecret();
    const secretSealed = secrets.seal(secret, context);
    await provisioning.webhookEndpoint({ organisationId: this.#organisationId, url, secretSealed });
    return { url, secret };
  }

  async #tryOut(sites: ReadonlyMap<string, string>): Promise<DemoManifest['tryOut']> {
    const { id, token } = await this.#gateway(TRY_OUT.gateway, TRY_OUT.site, sites);
    const cellsInSeries = 8;
    const pack = {
      name: TRY_OUT.pack,
      site: TRY_OUT.site,
      bus: TRY_OUT.bus,
      model: '24-115',
      cellsInSeries,
      nominalCapacityMah: 100_000,
      meterAddress: 1,
      cellAddresses: cellAddresses(cellsInSeries),
      switchAddress: null,
    } as const;
    await this.#pack(pack, id, sites);
    return { id, token };
  }

  /** With a token that holds: the one an earlier run wrote down, or a new one in place of all others. */
  async #gateway(name: string, site: string, sites: ReadonlyMap<string, string>): Promise<Gateway> {
    const { admin, provisioning, earlier, now } = this.#input;
    const organisationId = this.#organisationId;
    const existing = this.#existing.gateways.get(name);
    if (!existing) {
      const siteId = sites.get(site);
      const { id } = await provisioning.gateway({ organisationId, name, ...(siteId === undefined ? {} : { siteId }) });
      const { token } = await provisioning.gatewayToken({ organisationId, gatewayId: id });
      return { id, name, token, site };
    }
    const { id, tokenHashes } = existing;
    const known = [earlier?.tryOut, ...(earlier?.gateways ?? [])].find((gateway) => gateway?.id === id)?.token;
    if (known !== undefined && tokenHashes.some((hash) => Buffer.from(hash).equals(hashGatewayToken(known)))) {
      return { id, name, token: known, site };
    }
    await new ProvisionedRepository(admin).revokeTokens(id, now);
    const { token } = await provisioning.gatewayToken({ organisationId, gatewayId: id });
    return { id, name, token, site };
  }

  async #pack(
    planned: Omit<PlannedPack, 'gateway' | 'drive' | 'faults'>,
    gatewayId: string,
    sites: ReadonlyMap<string, string>,
  ): Promise<{ uid: string }> {
    const { name, site, model, cellsInSeries, nominalCapacityMah } = planned;
    const siteId = sites.get(site);
    const pack =
      this.#existing.packs.get(name) ??
      (await this.#input.provisioning.pack({
        organisationId: this.#organisationId,
        ...(siteId === undefined ? {} : { siteId }),
        name,
        facts: { chemistry: 'lfp', model, cellsInSeries, nominalCapacityMah },
        validFrom: this.#validFrom,
      }));
    await this.#assignments(planned, gatewayId, pack.id);
    return { uid: pack.uid };
  }

  async #assignments(
    {
      bus,
      meterAddress,
      cellAddresses: cells,
      switchAddress,
    }: Pick<PlannedPack, 'bus' | 'meterAddress' | 'cellAddresses' | 'switchAddress'>,
    gatewayId: string,
    packId: number,
  ): Promise<void> {
    const wanted = [
      { slaveAddress: meterAddress, role: 'meter', map: 'smartpro' } as const,
      ...cells.map((slaveAddress, cellIndex) => ({ slaveAddress, role: 'cell', map: 'lipro', cellIndex }) as const),
      ...(switchAddress === null ? [] : [{ slaveAddress: switchAddress, role: 'switch', map: 'powerpro' } as const]),
    ];
    for (const { map, ...place } of wanted) {
      if (this.#existing.assigned.has(assignmentKey(gatewayId, bus, place.slaveAddress))) continue;
      const { id: key, version } = shipped(map);
      await this.#input.provisioning.assignment({
        organisationId: this.#organisationId,
        gatewayId,
        packId,
        bus,
        ...place,
        map: { key, version },
        validFrom: this.#validFrom,
      });
    }
  }
}

function shipped(id: string): { id: string; version: number } {
  const map = findShippedMap(id);
  if (!map) throw new Error(`there is no shipped register map ${id}`);
  return map;
}
