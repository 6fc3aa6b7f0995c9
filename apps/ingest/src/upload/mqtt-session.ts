import { hash, randomUUID } from 'node:crypto';
import { type Socket } from 'node:net';
import { gatewayTopics, UPLOAD_LIMITS } from '@packwatch/contracts';
import { generate, parser, type IConnectPacket, type IPublishPacket, type Packet } from 'mqtt-packet';
import { type Logger } from 'pino';
import { isTemporary, UploadRejected } from '../errors.ts';
import { type Ingest } from '../ingest.ts';
import { type Envelope } from '../pipeline/work.ts';
import { REASON, reasonOf, returnCodeOf, type Reason } from './mqtt-codes.ts';
import { problemOf } from './problem-of.ts';
import { sentTooLarge, sniffEncoding } from './unpack.ts';

export interface MqttSessionOptions {
  readonly ingest: Ingest;
  readonly log: Logger;
  readonly onConnected: (client: string) => void;
  readonly onClosed: (client: string | null) => void;
}

/** Header, topic and properties come on top of the payload. */
const MAX_PACKET_BYTES = UPLOAD_LIMITS.sentBytes + 64 * 1024;
/** Nobody needs more to say who they are. */
const MAX_CONNECT_BYTES = 64 * 1024;
const CONNECT_TIMEOUT_MS = 10_000;
/** Uploads of one connection between PUBLISH and PUBACK; beyond, the socket is not read. */
const RECEIVE_MAXIMUM = 32;
/** Answers that a client does not read. */
const MAX_UNREAD_BYTES = 1024 * 1024;

interface Connected {
  readonly gatewayId: string;
  readonly token: string;
  readonly client: string;
  readonly version: number;
}

/** One connection of one gateway. */
export class MqttSession {
  readonly #socket: Socket;
  readonly #options: MqttSessionOptions;
  readonly #parser = parser();
  #connected: Connected | null = null;
  #connecting = false;
  /** What came in one piece with CONNECT: a client may send on without waiting for CONNACK (MQTT 3.1.1, section 3.1.4). */
  #early: Packet[] = [];
  #wantsAnswers = false;
  #inFlight = 0;
  #ended = false;
  #onDrained: (() => void) | null = null;
  #endPause: (() => void) | null = null;
  /** Uploads of one connection are queued in the order in which they came. */
  #turn: Promise<void> = Promise.resolve();

  constructor(socket: Socket, options: MqttSessionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#parser.on('packet', (packet) => this.#onPacket(packet));
    this.#parser.on('error', () => this.#end(REASON.malformedPacket));
    socket.on('data', (chunk) => this.#onData(chunk));
    socket.on('timeout', () => this.#end(REASON.keepAliveTimeout));
    socket.on('error', (error) => options.log.debug({ err: error }, 'a gateway connection broke'));
    socket.on('close', () => options.onClosed(this.#connected?.client ?? null));
    socket.setTimeout(CONNECT_TIMEOUT_MS);
  }

  takenOver(): void {
    this.#end(REASON.sessionTakenOver);
  }

  /** Reads no more, waits for the answers of what is in flight, and closes. */
  async drain(): Promise<void> {
    this.#socket.pause();
    if (this.#inFlight > 0) {
      await new Promise<void>((resolve) => {
        this.#onDrained = resolve;
        this.#endPause?.();
      });
    }
    this.#end(REASON.serverShuttingDown);
  }

  #onData(chunk: Buffer): void {
    const unparsed = this.#parser.parse(chunk);
    if (unparsed > (this.#connected === null ? MAX_CONNECT_BYTES : MAX_PACKET_BYTES)) this.#end(REASON.packetTooLarge);
  }

  #onPacket(packet: Packet): void {
    if (this.#socket.destroyed || this.#socket.writableEnded) return;
    if (packet.cmd === 'connect') return void this.#onConnect(packet);
    const session = this.#connected;
    if (session === null) {
      if (!this.#connecting) return this.#end(REASON.protocolError);
      this.#early.push(packet);
      return;
    }
    switch (packet.cmd) {
      case 'publish':
        return this.#onPublish(packet, session);
      case 'subscribe': {
        const ack = gatewayTopics(session.gatewayId).ack;
        const refused = session.version === 5 ? REASON.notAuthorized : REASON.unspecified;
        const granted = packet.subscriptions.map(({ topic }) => (topic === ack ? 0 : refused));
        this.#wantsAnswers ||= granted.includes(0);
        return this.#send({ cmd: 'suback', granted, ...idOf(packet) });
      }
      case 'unsubscribe':
        if (packet.unsubscriptions.includes(gatewayTopics(session.gatewayId).ack)) this.#wantsAnswers = false;
        return this.#send({ cmd: 'unsuback', granted: packet.unsubscriptions.map(() => 0), ...idOf(packet) });
      case 'pingreq':
        return this.#send({ cmd: 'pingresp' });
      case 'disconnect':
        this.#socket.end();
        return;
      case 'puback':
        return;
      default:
        return this.#end(REASON.protocolError);
    }
  }

  async #onConnect(packet: IConnectPacket): Promise<void> {
    if (this.#connected !== null || this.#connecting) return this.#end(REASON.protocolError);
    this.#connecting = true;
    // Nothing more is taken in from somebody who is not known yet.
    this.#socket.pause();
    const version = packet.protocolVersion ?? 4;
    const token = packet.password?.toString('utf8') ?? null;
    try {
      const gateway = await this.#options.ingest.authenticate(token, packet.username ?? '');
      if (this.#socket.destroyed) return;
      const client = `${gateway.id} ${packet.clientId || randomUUID()}`;
      this.#connected = { gatewayId: gateway.id, token: token ?? '', client, version };
      this.#socket.setTimeout((packet.keepalive ?? 0) * 1_500);
      this.#options.onConnected(client);
      this.#sendConnack(version, REASON.success, packet.clientId === '' ? client.split(' ')[1] : undefined);
      for (const early of this.#early.splice(0)) this.#onPacket(early);
      if (this.#inFlight < RECEIVE_MAXIMUM) this.#socket.resume();
    } catch (error) {
      const reason = reasonOf(error);
      if (!(error instanceof UploadRejected)) this.#options.log.error({ err: error }, 'a gateway could not connect');
      this.#sendConnack(version, reason === REASON.unspecified ? REASON.serverUnavailable : reason);
      this.#socket.end();
      // Read on to its end, or the connection would never be over; whatever still comes is dropped.
      this.#socket.resume();
    }
  }

  #onPublish(packet: IPublishPacket, session: Connected): void {
    if (packet.qos === 2) return this.#end(REASON.qosNotSupported);
    if (packet.topic !== gatewayTopics(session.gatewayId).up) return this.#end(REASON.notAuthorized);
    this.#inFlight += 1;
    if (this.#inFlight >= RECEIVE_MAXIMUM) this.#socket.pause();
    void this.#take(packet, session).finally(() => {
      this.#inFlight -= 1;
      if (this.#inFlight === 0) this.#onDrained?.();
      if (this.#inFlight < RECEIVE_MAXIMUM && this.#onDrained === null) this.#socket.resume();
    });
  }

  async #take(packet: IPublishPacket, session: Connected): Promise<void> {
    const { ingest, log } = this.#options;
    const requestId = randomUUID();
    const receivedMs = ingest.clock();
    const before = this.#turn;
    const queued = Promise.withResolvers<void>();
    this.#turn = queued.promise;
    await before;
    const upload = {
      requestId,
      token: session.token,
      claimedGatewayId: session.gatewayId,
      receivedMs,
      read: async () => readPayload(packet),
    };
    try {
      const answer = await this.#unlessLimited(session, () => ingest.take(upload, queued.resolve));
      this.#acknowledge(packet, REASON.success);
      this.#answer(session, answer);
    } catch (error) {
      const { problem } = problemOf(error, requestId);
      if (problem.status >= 500)
        log.error({ err: error, reqId: requestId, gatewayId: session.gatewayId }, 'an upload failed');
      else log.info({ code: problem.code, detail: problem.detail, reqId: requestId }, 'an upload was refused');
      this.#answer(session, { ...problem, digest: digestOf(packet) });
      // Without PUBACK the gateway keeps the upload; closing makes it send it again, later.
      if (isLimited(error)) this.#acknowledge(packet, reasonOf(error));
      else if (isTemporary(error) || problem.status === 401 || problem.status === 403) this.#end(reasonOf(error));
      else this.#acknowledge(packet, reasonOf(error));
    } finally {
      queued.resolve();
    }
  }

  /**
   * MQTT 5 tells a gateway by the reason of PUBACK that it sends too much. Before, PUBACK has none: it is held back until
   * the upload may be taken, and with it those behind. If the connection ends meanwhile, the gateway still has them all.
   */
  async #unlessLimited<T>(session: Connected, take: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await take();
      } catch (error) {
        if (!isLimited(error) || session.version === 5 || this.#socket.destroyed || this.#onDrained !== null)
          throw error;
        await this.#pause((error.retryAfterS ?? 1) * 1_000);
      }
    }
  }

  /** Resolves after `ms`, or when the connection ends or is to end. */
  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#socket.removeListener('close', done);
        this.#endPause = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#socket.once('close', done);
      this.#endPause = done;
    });
  }

  #acknowledge(packet: IPublishPacket, reason: Reason): void {
    if (packet.qos !== 1) return;
    this.#send({ cmd: 'puback', ...idOf(packet), ...(this.#connected?.version === 5 ? { reasonCode: reason } : {}) });
  }

  #answer(session: Connected, body: object): void {
    if (!this.#wantsAnswers) return;
    const topic = gatewayTopics(session.gatewayId).ack;
    this.#send({ cmd: 'publish', topic, payload: JSON.stringify(body), qos: 0, dup: false, retain: false });
  }

  #sendConnack(version: number, reason: Reason, assignedClientIdentifier?: string): void {
    if (version !== 5) {
      return this.#send({ cmd: 'connack', sessionPresent: false, returnCode: returnCodeOf(reason) }, version);
    }
    const properties = {
      receiveMaximum: RECEIVE_MAXIMUM,
      maximumQoS: 1,
      maximumPacketSize: MAX_PACKET_BYTES,
      retainAvailable: false,
      wildcardSubscriptionAvailable: false,
      subscriptionIdentifiersAvailable: false,
      sharedSubscriptionAvailable: false,
      ...(assignedClientIdentifier === undefined ? {} : { assignedClientIdentifier }),
    };
    this.#send({ cmd: 'connack', sessionPresent: false, reasonCode: reason, properties }, version);
  }

  #send(packet: Packet, version = this.#connected?.version ?? 4): void {
    if (this.#socket.destroyed || this.#socket.writableEnded) return;
    this.#socket.write(generate(packet, { protocolVersion: version }));
    if (this.#socket.writableLength > MAX_UNREAD_BYTES) this.#socket.destroy();
  }

  #end(reason: Reason): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#connected?.version === 5) this.#send({ cmd: 'disconnect', reasonCode: reason });
    this.#socket.removeAllListeners('data');
    this.#socket.destroySoon();
  }
}

const idOf = (packet: Packet): { messageId?: number } =>
  packet.messageId === undefined ? {} : { messageId: packet.messageId };

const payloadOf = ({ payload }: IPublishPacket): Buffer =>
  typeof payload === 'string' ? Buffer.from(payload) : payload;

/** Which message a refusal is about: it may say no id, and behind a broker answers to earlier ones may still come. */
const digestOf = (packet: IPublishPacket): string => hash('sha256', payloadOf(packet), 'hex');

function readPayload(packet: IPublishPacket): Envelope {
  const payload = payloadOf(packet);
  if (payload.length > UPLOAD_LIMITS.sentBytes) throw sentTooLarge();
  const contentType = packet.properties?.contentType ?? null;
  // A copy of its own: what it is a view of may be large, and would travel to the thread with it.
  return { contentType, encoding: sniffEncoding(payload), sent: new Uint8Array(payload) };
}

const isLimited = (error: unknown): error is UploadRejected =>
  error instanceof UploadRejected && error.code === 'rate_limited';
