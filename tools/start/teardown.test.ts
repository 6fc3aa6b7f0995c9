import { expect, it, vi } from 'vitest';
import { createTeardown } from './teardown.ts';

it('undoes the newest first, once, and goes on after a failure', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const undone: string[] = [];
  const teardown = createTeardown();
  for (const name of ['services', 'api', 'web']) {
    teardown.add(name, () => {
      undone.push(name);
      return name === 'api' ? Promise.reject(new Error('stuck')) : Promise.resolve();
    });
  }
  await teardown.run();
  await teardown.run();
  expect(undone).toEqual(['web', 'api', 'services']);
  expect(reported).toHaveBeenCalledWith('Stopping api failed:', expect.any(Error));
  reported.mockRestore();
});
