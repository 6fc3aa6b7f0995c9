export * from './maps/register-map.ts';
export * from './polls/polls.ts';
export * from './uploads/frames-upload.ts';
