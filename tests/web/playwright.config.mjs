import { defineConfig } from '@playwright/test';

const port = Number(process.env.WEB_TEST_PORT ?? 8137);
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testMatch: '*.spec.mjs',
  snapshotPathTemplate: 'shots/{arg}{ext}',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL,
    // They would answer in the server's place; the specs of offline work let them.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Root needs --no-sandbox; the others keep Chromium from calling home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node serve.mjs --source --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
