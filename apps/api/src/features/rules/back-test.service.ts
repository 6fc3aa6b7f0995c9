import { Injectable } from '@nestjs/common';
import {
  BACK_TEST_LIMITS,
  type BackTestProgress,
  type BackTestQuestion,
  type BackTestResult,
} from '@packwatch/contracts';
import { type PackRecord, PackHistoryRepository, scopeIntervals, type ScopedPack } from '@packwatch/db';
import {
  type AlarmRule,
  BackTester,
  decodePackState,
  factsAt,
  initialPackState,
  storedSample,
  storedService,
} from '@packwatch/domain';
import { type Member } from '../../common/access.ts';
import { AppError } from '../../common/app-error.ts';
import { Clock } from '../../common/clock.ts';
import { checkedRule, noSuchScope } from './checked-rule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Polls read and folded at a time: between two of these others are served. */
const BATCH_POLLS = 1_000;
/** Longer than this nobody waits; what was found until then is told, and that it is not all. */
const TIME_BUDGET_MS = 60_000;
const PROGRESS_EVERY_MS = 1_000;

type Episode = BackTestResult['episodes'][number];
type BackTestEvent = BackTestProgress | BackTestResult;

interface Plan {
  readonly organisationId: string;
  readonly question: BackTestQuestion;
  readonly rule: AlarmRule;
  readonly packs: readonly ScopedPack[];
  readonly packsInScope: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Says when a rule would have fired, by the live fold over stored polls, in the memory of one pack's state. */
@Injectable()
export class BackTestService {
  /** Since when, by organisation. One whose answer nobody came for ends by itself. */
  readonly #running = new Map<string, number>();

  constructor(
    private readonly history: PackHistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses what can't be tested, before anything is answered. One at a time for each organisation. */
  async prepare(member: Member, question: BackTestQuestion): Promise<AsyncGenerator<BackTestEvent, void>> {
    const { organisationId } = member;
    const rule = checkedRule('back-test', 1, question.definition);
    if (rule === null) {
      throw new AppError('invalid_input', 'this rule can not be tested on history', {
        fields: [
          { path: 'body.definition.kind', message: 'rules of this kind are judged by the clock, not by samples' },
        ],
      });
    }
    const scope = question.definition.scope;
    const limit = BACK_TEST_LIMITS.packs;
    const found = await this.history.packsInScope(organisationId, scope, question.packs ?? null, limit);
    if (found === null) throw noSuchScope(question.definition);
    const since = this.#running.get(organisationId);
    if (since !== undefined && performance.now() - since < 2 * TIME_BUDGET_MS) {
      throw new AppError(
        'back_test_busy',
        'another back-test of your organisation is running; try again when it is through',
      );
    }
    this.#running.set(organisationId, performance.now());
    const toMs = this.clock.now().getTime();
    const fromMs = toMs - question.days * DAY_MS;
    return this.#run({ organisationId, question, rule, packs: found.packs, packsInScope: found.total, fromMs, toMs });
  }

  async *#run(plan: Plan): AsyncGenerator<BackTestEvent, void> {
    const { organisationId, packs } = plan;
    try {
      const startedAt = performance.now();
      let toldAt = startedAt;
      const episodes: Episode[] = [];
      let [samples, packsDone] = [0, 0];
      const inTime = () => performance.now() - startedAt < TIME_BUDGET_MS;
      for (const pack of packs) {
        if (!inTime()) break;
        for await (const step of this.#testPack(plan, pack, inTime)) {
          samples += step.samples;
          if (step.episodes !== null) {
            episodes.push(...step.episodes);
            packsDone += 1;
          }
          if (performance.now() - toldAt < PROGRESS_EVERY_MS) continue;
          toldAt = performance.now();
          yield { kind: 'progress', packsDone, packsTotal: packs.length, samples, episodes: episodes.length };
        }
      }
      yield resultOf(plan, episodes, samples, packsDone);
    } finally {
      this.#running.delete(organisationId);
    }
  }

  /** A step for each batch; the last one, if time did not run out, has the episodes. */
  async *#testPack(plan: Plan, { id, uid, name }: ScopedPack, inTime: () => boolean) {
    const { organisationId, fromMs, toMs } = plan;
    const begun = await this.history.beginning(organisationId, id, fromMs, initialPackState().v);
    if (begun === null) return;
    const { checkpoint, pack } = begun;
    const state = checkpoint === null ? null : decodePackState(checkpoint.state);
    const tester = new BackTester(state, pack.services.map(storedService));
    const rulesAt = rulesInScope(plan, pack);
    let afterMs = checkpoint?.tsMs ?? fromMs - warmUpMs(plan.rule);
    for (;;) {
      const polls = await this.history.polls(organisationId, id, afterMs, toMs, BATCH_POLLS);
      let samples = 0;
      for (const poll of polls) {
        const facts = factsAt(pack.facts, poll.tsMs);
        const isTested = poll.tsMs >= fromMs;
        if (isTested) samples += 1;
        if (facts === null) continue;
        const params = { facts, rules: rulesAt(poll.tsMs) };
        if (isTested) tester.add(storedSample(poll.tsMs, poll), params);
        else tester.warmUp(storedSample(poll.tsMs, poll), params);
      }
      afterMs = polls.at(-1)?.tsMs ?? afterMs;
      if (polls.length < BATCH_POLLS) {
        const episodes = tester.result().episodes.map(({ part, raisedTsMs, clearedTsMs, peakValue }): Episode => {
          const clearedAt = clearedTsMs === null ? null : new Date(clearedTsMs).toISOString();
          return { pack: { uid, name }, part, raisedAt: new Date(raisedTsMs).toISOString(), clearedAt, peakValue };
        });
        yield { samples, episodes };
        return;
      }
      yield { samples, episodes: null };
      if (!inTime()) return;
    }
  }
}

/** What comes before the test says what its first readings are compared with: of a pack with no checkpoint before it, so much. */
function warmUpMs(rule: AlarmRule): number {
  return Math.max(HOUR_MS, rule.kind === 'rate' ? 2 * rule.overMs : 0);
}

/** The rule holds while the pack is one of those it is about; before the range it only remembers. */
function rulesInScope({ rule, question }: Plan, pack: PackRecord): (tsMs: number) => readonly AlarmRule[] {
  const during = { validFromMs: 0, validToMs: null };
  const intervals = scopeIntervals(question.definition.scope, pack, during);
  const [held, none] = [[rule], []];
  return (tsMs) =>
    intervals.some((i) => i.validFromMs <= tsMs && (i.validToMs === null || tsMs < i.validToMs)) ? held : none;
}

function resultOf(plan: Plan, episodes: Episode[], samples: number, packsDone: number): BackTestResult {
  episodes.sort((a, b) => (a.raisedAt < b.raisedAt ? 1 : -1));
  return {
    kind: 'result',
    from: new Date(plan.fromMs).toISOString(),
    to: new Date(plan.toMs).toISOString(),
    days: plan.question.days,
    fired: episodes.length,
    packsFired: new Set(episodes.map(({ pack }) => pack.uid)).size,
    packsTested: packsDone,
    packsInScope: plan.packsInScope,
    samples,
    complete: packsDone === plan.packsInScope,
    episodes: episodes.slice(0, BACK_TEST_LIMITS.episodes),
  };
}
