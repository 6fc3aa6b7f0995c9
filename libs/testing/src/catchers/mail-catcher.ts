import { type AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  /** The envelope's recipients, which decide where a mail goes; the header's may differ. */
  readonly recipients: readonly string[];
  readonly sender: string;
  readonly mail: ParsedMail;
}

export interface MailCatcher {
  /** `smtp://host:port`, without authentication. */
  readonly url: string;
  readonly mails: readonly CaughtMail[];
  /** From now on mails are taken without a word, until the function that it answers with is called. */
  readonly holdAnswers: () => () => void;
  /** Takes no mail for this address, until it is called with false. */
  readonly refuse: (address: string, refused: boolean) => void;
  readonly close: () => Promise<void>;
}

/** A real SMTP listener on a free loopback port that accepts every mail and keeps it. */
export async function mailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const refused = new Set<string>();
  let held: Promise<void> = Promise.resolve();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!refused.has(address)) return done();
      done(Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then((mail) => {
          const { mailFrom, rcptTo } = session.envelope;
          mails.push({
            mail,
            sender: mailFrom === false ? '' : mailFrom.address,
            recipients: rcptTo.map(({ address }) => address),
          });
          return held;
        })
        .then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A sender that was killed in the middle of a mail breaks its own connection and nothing else.
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    holdAnswers: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    refuse: (address, isRefused) => {
      if (isRefused) refused.add(address);
      else refused.delete(address);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
