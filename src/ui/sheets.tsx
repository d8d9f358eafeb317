// The sheets by name; one at a time.
import { sheet } from '../state/view.ts';
import { BotsSheet } from './bots-sheet.tsx';
import { HowSheet } from './how-sheet.tsx';
import { lazily } from './lazily.tsx';
import { PauseSheet } from './pause-sheet.tsx';
import { SettingsSheet } from './settings-sheet.tsx';
import './styles/sheets.css';

const MoreSheet = lazily(() => import('./more-sheet.tsx').then((file) => file.MoreSheet));

const sheets = { bots: BotsSheet, how: HowSheet, more: MoreSheet, pause: PauseSheet, settings: SettingsSheet };

/** The sheet that is open. */
export function Sheets() {
  const name = sheet.value;
  if (name === null) return null;
  const Open = sheets[name];
  return <Open key={name} />;
}
