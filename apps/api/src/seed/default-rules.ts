import { defaultSet } from '../features/rules/default-set.ts';

/** What the demo fleet starts with: LFP packs of every model. */
export const DEMO_RULES = defaultSet({ chemistries: ['lfp'], models: ['12-115', '24-115', '48-115'] });
