// A browser as a kiosk has it: one profile of its own that outlives the page, in a fresh folder. The contexts that tests usually get are
// like private windows, in which Chromium lets no frame of another site keep anything.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base } from '@playwright/test';
import { chromiumLaunch } from '../../browser.ts';

const { args, ...launch } = chromiumLaunch();

/** As docs/kiosk/kiosk-browser starts it: every site has a process of its own, also where memory is short. */
export const kioskLaunch = { ...launch, args: [...args, '--site-per-process'] };

export const test = base.extend({
  context: async ({ viewport, serviceWorkers }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'night-descent-profile-'));
    // As docs/kiosk/chromium-policy.json has it; a policy can only be set for the whole machine.
    mkdirSync(join(profile, 'Default'));
    const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, {
      ...kioskLaunch,
      viewport,
      serviceWorkers: serviceWorkers ?? 'block',
      acceptDownloads: true,
    });
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
});
