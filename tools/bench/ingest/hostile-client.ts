import { Agent, request } from 'undici';
import { BenchmarkError } from '../benchmark.ts';
import { type Attack, type AttackReport, type Command } from './hostile-process.ts';

// A process that, told to, sends one shot after the other over all its connections until it is told to stop.
let attack: Attack | null = null;
let isOver = false;
let running: Promise<AttackReport> | null = null;

async function shoot({ url, shots }: Attack, agent: Agent, first: number, answers: Map<number, number>): Promise<void> {
  for (let at = first; !isOver; at += 1) {
    const shot = shots[at % shots.length];
    if (shot === undefined) throw new BenchmarkError('There is nothing to attack with.');
    const { statusCode, body } = await request(url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        authorization: `Bearer ${shot.token}`,
        'content-type': shot.contentType,
        'content-encoding': shot.encoding,
      },
      body: shot.body,
    });
    await body.dump();
    answers.set(statusCode, (answers.get(statusCode) ?? 0) + 1);
  }
}

async function run(order: Attack): Promise<AttackReport> {
  const { connections } = order;
  const agent = new Agent({ connections });
  const answers = new Map<number, number>();
  const begun = process.cpuUsage();
  isOver = false;
  await Promise.all(Array.from({ length: connections }, (_, first) => shoot(order, agent, first, answers)));
  const { user, system } = process.cpuUsage(begun);
  await agent.close();
  return { answers: [...answers], cpuMs: (user + system) / 1000 };
}

async function obey(command: Command): Promise<void> {
  if (typeof command !== 'string') attack = command;
  else if (command === 'start' && attack !== null) running = run(attack);
  else if (running !== null) {
    isOver = true;
    process.send?.(await running);
  }
}

process.on('message', (command: Command) => void obey(command));
process.on('disconnect', () => process.exit());
process.send?.('ready');
