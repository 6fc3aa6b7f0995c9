export * from './listening.repository.ts';
export * from './sweep-alarm.repository.ts';
export * from './sweep-bus.repository.ts';
export * from './sweep-seen.repository.ts';
export * from './sweep-signal.repository.ts';
