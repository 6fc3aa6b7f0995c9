import { type AlarmList, type PackList } from '@packwatch/contracts';
import { type AttentionAnswers } from '#features/fleet/attention-answers.ts';
import { askAhead } from '#lib/server/ask-ahead.ts';
import { askApi, isOpened } from '#lib/server/ask-api.ts';

/** Longer than the API needs for a fleet of thousands, and less than anybody notices. */
const PATIENCE_MS = 250;

type Asked = Readonly<Record<Exclude<keyof AttentionAnswers, 'site'>, string>>;

/**
 * What needs attention is what somebody opens the fleet for: it stands in the page as it is sent, to be read before any script
 * runs. Null when the API is slow, and when somebody comes from another page: then the browser asks.
 */
export async function askWhatNeedsAttention(site: string | null): Promise<AttentionAnswers | null> {
  const ofSite = site === null ? '' : `site=${site}&`;
  const asked: Asked = {
    alarms: `/v1/alarms?status=open&${ofSite}limit=100`,
    silent: `/v1/packs?${ofSite}state=silent&limit=20`,
    socDoubtful: `/v1/packs?${ofSite}attention=soc_doubtful&limit=20`,
    weakCell: `/v1/packs?${ofSite}attention=weak_cell&limit=20`,
    lowHealth: `/v1/packs?${ofSite}sohBelow=80&limit=20`,
  };
  const answers = (await isOpened()) ? await answersTo(asked, site) : null;
  if (answers === null) await askAhead(...Object.values(asked));
  return answers;
}

async function answersTo(asked: Asked, site: string | null): Promise<AttentionAnswers | null> {
  const inTime = AbortSignal.timeout(PATIENCE_MS);
  try {
    const [alarms, silent, socDoubtful, weakCell, lowHealth] = await Promise.all([
      askApi<AlarmList>(asked.alarms, inTime),
      askApi<PackList>(asked.silent, inTime),
      askApi<PackList>(asked.socDoubtful, inTime),
      askApi<PackList>(asked.weakCell, inTime),
      askApi<PackList>(asked.lowHealth, inTime),
    ]);
    const isWhole = alarms && silent && socDoubtful && weakCell && lowHealth;
    return isWhole ? { site, alarms, silent, socDoubtful, weakCell, lowHealth } : null;
  } catch (error) {
    console.warn(JSON.stringify({ level: 'warn', msg: 'the fleet page did not wait', error: String(error) }));
    return null;
  }
}
