import { type ServiceProvider } from '../service-provider.ts';

export function rootProvider(): ServiceProvider {
  return {
    name: 'root',
    unavailable: () => Promise.resolve('The private root is still being written.'),
    start: () => Promise.reject(new Error('unreachable')),
  };
}
