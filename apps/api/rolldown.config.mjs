import { defineConfig } from 'rolldown';

// Our own libraries are TypeScript source and go into the bundle; packages from npm stay outside, as they are installed.
const isOurs = (id) => /^[./]|^@packwatch\/|^@oxc-project\/runtime/.test(id);

export default defineConfig({
  input: {
    main: 'src/main.ts',
    worker: 'src/worker.ts',
    seed: 'src/seed.ts',
    found: 'src/found.ts',
    'rotate-secrets': 'src/rotate-secrets.ts',
    openapi: 'src/openapi.ts',
  },
  platform: 'node',
  tsconfig: './tsconfig.json',
  external: (id) => !isOurs(id),
  output: { dir: 'dist', format: 'esm', sourcemap: true, cleanDir: true },
});
