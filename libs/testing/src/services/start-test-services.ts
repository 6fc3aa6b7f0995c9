import { startThrowawayServices, type Services, type Step } from '@packwatch/services';

const timed: Step = async (label, work) => {
  const startedAt = performance.now();
  const result = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  if (seconds > 2) console.log(`${label}: ${seconds.toFixed(1)} s`);
  return result;
};

/** Throwaway services for one run of Vitest. */
export const startTestServices = (): Promise<Services> => startThrowawayServices(timed);
