import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/scratch.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC', LANG: '', LC_ALL: '' },
    reporters: ['default', 'json'],
    outputFile: { json: '.test-results.json' },
  },
});
