import { join } from 'node:path';
import { roleUrl } from '@packwatch/db';
import { type Services } from '@packwatch/services';
import { INGEST_NODE_ARGS } from '../lib/ingest-node-args.ts';
import { packageBin } from '../lib/package-bin.ts';
import { type Ports } from './ports.ts';
import { hasPrivateHost } from './private-host.ts';
import { type ProgramSpec } from './program.ts';
import { type Secrets } from './secrets.ts';

export interface Setting {
  readonly root: string;
  readonly host: string;
  readonly ports: Ports;
  readonly services: Services;
  readonly secrets: Secrets;
}

/** Where the parts of this PackWatch are, as URLs. */
export function placesOf({ host, ports, services }: Setting) {
  return {
    web: `http://${host}:${ports.web}`,
    api: `http://${host}:${ports.api}`,
    ingest: `http://${host}:${ports.ingest}`,
    mqtt: `mqtt://${host}:${ports.mqtt}`,
    mail: `http://${host}:${ports.mail}`,
    smtp: `smtp://${host}:${ports.smtp}`,
    database: services.databaseUrl,
    redis: services.redisUrl,
  };
}

/** What the API and the seed of the demo both need. */
export function apiSettings(setting: Setting): Record<string, string> {
  return {
    AUTH_DATABASE_URL: roleUrl(setting.services.databaseUrl, 'auth'),
    AUTH_SECRET: setting.secrets.authSecret,
    SECRET_KEY: setting.secrets.secretKey,
    WEB_URL: placesOf(setting).web,
  };
}

/** A place for mails, instead of a mail server: what it receives is on its page. */
export function mailCatcher({ root, host, ports }: Setting): ProgramSpec {
  return {
    name: 'mail',
    args: [
      packageBin(root, 'maildev'),
      '--smtp',
      String(ports.smtp),
      '--ip',
      host,
      '--web',
      String(ports.mail),
      '--web-ip',
      host,
    ],
    cwd: root,
    env: {},
    ready: answers(`http://${host}:${ports.mail}/`),
  };
}

/**
 * The product itself, in the order in which its parts depend on each other.
 * @param webhookUrl where webhooks go. One on this machine or a private network was meant: only then may endpoints
 *   have such addresses, and the worker post to them
 */
export function product(setting: Setting, webhookUrl: string | undefined): ProgramSpec[] {
  const { root, host, ports, services, secrets } = setting;
  const places = placesOf(setting);
  const webhooksMayBePrivate = String(webhookUrl !== undefined && hasPrivateHost(webhookUrl));
  const databaseFor = (role: 'api' | 'ingest' | 'worker') => ({
    DATABASE_URL: roleUrl(services.databaseUrl, role),
    REDIS_URL: services.redisUrl,
  });
  const exports = { EXPORT_DIR: join(root, '.local/exports') };
  const mail = { SMTP_URL: places.smtp, MAIL_FROM: 'PackWatch <packwatch@localhost>' };
  return [
    {
      name: 'ingest',
      args: [...INGEST_NODE_ARGS, join(root, 'apps/ingest/dist/main.js')],
      cwd: root,
      env: { ...databaseFor('ingest'), HOST: host, PORT: String(ports.ingest), MQTT_PORT: String(ports.mqtt) },
      ready: 'message',
    },
    {
      name: 'recompute',
      args: [join(root, 'apps/ingest/dist/recompute.js')],
      cwd: root,
      env: databaseFor('ingest'),
      ready: 'message',
    },
    {
      name: 'api',
      args: [join(root, 'apps/api/dist/main.js')],
      cwd: root,
      env: {
        ...apiSettings(setting),
        ...databaseFor('api'),
        ...mail,
        // What listens on this machine alone may be tried by whoever is at it.
        OPEN_SIGN_UP: 'true',
        HOST: host,
        PORT: String(ports.api),
        // The pages' server, which asks from this machine.
        TRUSTED_PROXIES: '127.0.0.1',
        WEBHOOK_ALLOW_PRIVATE: webhooksMayBePrivate,
        PASSPORT_KEY: secrets.passportKey,
        ...exports,
      },
      ready: 'message',
    },
    {
      name: 'worker',
      args: [join(root, 'apps/api/dist/worker.js')],
      cwd: root,
      env: {
        ...databaseFor('worker'),
        ...mail,
        WEB_URL: places.web,
        SECRET_KEY: secrets.secretKey,
        WEBHOOK_ALLOW_PRIVATE: webhooksMayBePrivate,
        ...exports,
      },
      ready: 'message',
    },
    {
      name: 'web',
      args: [join(root, 'apps/web/src/server.ts')],
      cwd: join(root, 'apps/web'),
      // Whose word for an address counts is whatever the shell has set: nobody's, as a rule.
      env: { API_URL: places.api, HOST: host, PORT: String(ports.web), NEXT_TELEMETRY_DISABLED: '1' },
      ready: answers(`${places.web}/sign-in`),
    },
  ];
}

/** The demo fleet's gateways, which speak only the gateway protocol. */
export function simulator(setting: Setting, manifest: string, days: number): ProgramSpec {
  const entry = join(setting.root, 'tools/simulator/main.ts');
  return {
    name: 'simulator',
    args: [entry, '--manifest', manifest, '--ingest', placesOf(setting).ingest, '--days', String(days)],
    cwd: setting.root,
    env: {},
    ready: 'message',
  };
}

const answers = (url: string) => async (): Promise<boolean> => {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
  await response.body?.cancel();
  return response.status < 500;
};
