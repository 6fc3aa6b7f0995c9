import { answer, press, type Shot } from '../shot.ts';
import type { World } from '../world.ts';
import { CHART } from './fleet-and-packs.ts';

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
    { name: 'rule-new', path: '/rules/new', ready: CHART },
    { name: 'rule-new-bus', path: '/rules/new?kind=bus', ready: 'main fieldset' },
    { name: 'rule-new-sibling', path: '/rules/new?kind=sibling', ready: 'main fieldset' },
    ...(ruleId ? [{ name: 'rule', path: `/rules/${ruleId}`, ready: 'main ol' }] : []),
  ];
}
