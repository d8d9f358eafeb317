// Which configuration a kiosk takes when the server, its own memory and the defaults say different things.
import { expect, test } from 'vitest';
import { bestAnswer } from '../../../src/app/kiosk/config.ts';
import { usualConfig, type KioskAnswer } from '../../../src/content/kiosk-config.ts';

const file: KioskAnswer = { config: { ...usualConfig('hall'), reloadHour: 1 }, source: 'file', trouble: [] };
const keptByServer: KioskAnswer = { ...file, source: 'kept', trouble: ['hall.json: line 1: no'] };
const nothing: KioskAnswer = { config: usualConfig('hall'), source: 'defaults', trouble: ['hall.json: line 1: no'] };
const defaults: KioskAnswer = { config: usualConfig('default'), source: 'defaults', trouble: [] };
const kept = { name: 'Hall', reloadHour: 2 };

const rows: readonly (readonly [string, Parameters<typeof bestAnswer>, object | null])[] = [
  ['the file', [file, kept, defaults], file],
  ['what the server kept, with its trouble', [keptByServer, kept, defaults], keptByServer],
  [
    'what this machine kept, where the server has lost it, with the trouble',
    [nothing, kept, defaults],
    { source: 'kept', trouble: nothing.trouble, config: { ...usualConfig('hall'), ...kept } },
  ],
  [
    'what this machine kept, without a network, filled up',
    [null, kept, defaults],
    { source: 'kept', trouble: [], config: { ...usualConfig('default'), ...kept } },
  ],
  ['the defaults, where nothing was ever said', [null, null, defaults], defaults],
  [
    'the file, and the PIN as it was, where the server does not tell it any more',
    [{ ...file, withheld: true }, { pinHash: 'before', reloadHour: 2 }, defaults],
    { ...file, withheld: true, config: { ...file.config, pinHash: 'before' } },
  ],
  [
    'the file without a PIN, where it was never told',
    [{ ...file, withheld: true }, null, defaults],
    { ...file, withheld: true },
  ],
  ['nothing, where there is nothing', [null, kept, null], null],
];
test.each(rows)('%s', (_name, sources, best) => expect(bestAnswer(...sources)).toEqual(best));
