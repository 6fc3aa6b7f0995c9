import { z } from 'zod';
import { SIGNAL_NAMES } from './signals.ts';

export const signalName = z.enum(SIGNAL_NAMES);
