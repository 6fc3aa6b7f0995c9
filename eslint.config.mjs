import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const IMPURE = [
  { group: ['node:*'], message: 'Pure libs know no Node modules: they run in a browser and a worker alike.' },
  {
    group: ['@nestjs/*', '@prisma/*', 'pg', 'pg-*', 'ioredis', 'bullmq', 'kysely'],
    message: 'Pure libs do no I/O. Take the data as an argument.',
  },
];

const SQL = [
  {
    group: ['pg', 'pg-*', '@prisma/*', 'kysely'],
    message: 'SQL and Prisma live in libs/db alone. Add a repository method there.',
  },
];

const restrictImports = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/.next',
      '**/node_modules',
      '.nx',
      '.local',
      'libs/db/src/generated',
      'libs/client/src/generated',
      '**/next-env.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  prettier,
  {
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          banTransitiveDependencies: false,
          // A package's own `imports` map ("#lib/…") never leaves the package.
          allow: ['^#'],
          // db's integration tests take their databases from testing, which migrates them by db. Product code may not: see below.
          ignoredCircularDependencies: [['@packwatch/db', '@packwatch/testing']],
          depConstraints: [
            { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:pure'] },
            { sourceTag: 'scope:domain', onlyDependOnLibsWithTags: ['scope:domain'] },
            { sourceTag: 'scope:protocol', onlyDependOnLibsWithTags: ['scope:protocol'] },
            { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:contracts'] },
            { sourceTag: 'type:db', onlyDependOnLibsWithTags: ['type:contracts', 'type:testing'] },
            { sourceTag: 'type:dev', onlyDependOnLibsWithTags: ['type:dev'] },
            {
              sourceTag: 'type:testing',
              onlyDependOnLibsWithTags: ['type:db', 'type:dev', 'type:contracts', 'type:pure'],
            },
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: ['type:db', 'type:contracts', 'type:pure', 'type:testing', 'type:client'],
            },
            // What others build on stands alone: it knows the API by its document and nothing of ours.
            { sourceTag: 'type:client', onlyDependOnLibsWithTags: ['type:client'] },
            { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['type:contracts', 'type:client'] },
            {
              sourceTag: 'type:tool',
              onlyDependOnLibsWithTags: [
                'type:db',
                'type:dev',
                'type:contracts',
                'type:pure',
                'type:testing',
                'type:client',
              ],
            },
            {
              sourceTag: 'type:e2e',
              onlyDependOnLibsWithTags: ['type:testing', 'type:dev', 'type:contracts', 'type:pure', 'type:db'],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/domain/src/**', 'libs/protocol/src/**', 'libs/contracts/src/**', 'libs/client/src/**'],
    rules: restrictImports(IMPURE),
  },
  { files: ['apps/**', 'tools/**', 'e2e/**'], rules: restrictImports(SQL) },
  {
    files: ['apps/*/src/**/*.ts', 'apps/*/src/**/*.tsx', 'libs/db/src/**'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: '@packwatch/testing', message: 'Only tests may import @packwatch/testing.' }] },
      ],
    },
  },
  {
    files: ['apps/*/src/**', 'libs/*/src/**'],
    ignores: ['**/env.ts', '**/*.test.ts', 'libs/services/**', 'libs/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read once, in env.ts.' },
      ],
    },
  },
  {
    files: ['apps/api/src/**'],
    // Nest's injector reads constructor types at run time, so they must stay value imports.
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
);
