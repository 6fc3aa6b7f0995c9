import type { Page } from 'playwright-core';
import { answer, press, type Shot } from '../shot.ts';
import type { World } from '../world.ts';
import { CHART } from './fleet-and-packs.ts';

/** As it is for an organisation that has no rules yet: all of PackWatch's set are on offer. */
async function withoutRules(page: Page): Promise<void> {
  await page.route('**/v1/rules', (route) => route.fulfill({ json: { items: [] } }));
  await page.route('**/v1/rules/defaults', async (route) => {
    const answer = await route.fetch();
    const set = (await answer.json()) as { items: object[] };
    const items = set.items.map((rule) => ({ ...rule, ruleId: null }));
    await route.fulfill({ response: answer, json: { ...set, items, missing: items.length } });
  });
}

export function alarmShots({ alarmId, hasOpenAlarm, ruleId }: World): Shot[] {
  return [
    { name: 'alarms', path: '/alarms', ready: 'main li, main h2' },
    { name: 'alarms-all', path: '/alarms?show=all', ready: 'main li, main h2' },
    { name: 'alarms-grouped', path: '/alarms?group=pack', ready: 'main li, main h2' },
    {
      name: 'alarms-empty',
      path: '/alarms',
      ready: 'main h2',
      before: answer('**/v1/alarms?*', 200, {
        items: [],
        nextCursor: null,
        counts: { open: 0, unacknowledged: 0, critical: 0 },
      }),
    },
    ...(alarmId ? [{ name: 'alarm', path: `/alarms/${alarmId}`, ready: CHART }] : []),
    ...(hasOpenAlarm
      ? [
          {
            name: 'acknowledge',
            path: '/alarms',
            ready: 'main li',
            act: press('Acknowledge'),
            settled: '[role=dialog]',
          },
        ]
      : []),
    { name: 'rules', path: '/rules', ready: 'main li' },
    { name: 'rules-start', path: '/rules', ready: 'main ul li', before: withoutRules },
    { name: 'rule-new', path: '/rules/new', ready: CHART },
    { name: 'rule-new-rate', path: '/rules/new?kind=rate', ready: CHART },
    { name: 'rule-new-changed', path: '/rules/new?kind=changed', ready: CHART },
    { name: 'rule-new-absent', path: '/rules/new?kind=absent', ready: 'main fieldset' },
    { name: 'rule-new-bus', path: '/rules/new?kind=bus', ready: 'main fieldset' },
    { name: 'rule-new-sibling', path: '/rules/new?kind=sibling', ready: 'main fieldset' },
    ...(ruleId ? [{ name: 'rule', path: `/rules/${ruleId}`, ready: 'main ol' }] : []),
  ];
}
