// The page that is shown now, the sheet above it, and the words that come and go.
import { staffOpen } from '../state/kiosk-health.ts';
import { screen, sheet } from '../state/view.ts';
import { lazily } from './lazily.tsx';
import { LiveText } from './live-text.tsx';
import { Notices } from './notices.tsx';
import { Title } from './title.tsx';

const Levels = lazily(() => import('./levels.tsx').then((file) => file.Levels));
const Missing = lazily(() => import('./levels.tsx').then((file) => file.Missing));
const Journal = lazily(() => import('./journal.tsx').then((file) => file.Journal));
const ClimbPage = lazily(() => import('./climb-page.tsx').then((file) => file.ClimbPage));
const Sheets = lazily(() => import('./sheets.tsx').then((file) => file.Sheets));

const ClassPage = lazily(() => import('./class-page.tsx').then((file) => file.ClassPage));
const HostPage = lazily(() => import('./host-page.tsx').then((file) => file.HostPage));
const WallPage = lazily(() => import('./wall-page.tsx').then((file) => file.WallPage));
const HomeworkPage = lazily(() => import('./homework-page.tsx').then((file) => file.HomeworkPage));
const CheckPage = lazily(() => import('./check-page.tsx').then((file) => file.CheckPage));
const KioskPage = lazily(() => import('./kiosk/kiosk-page.tsx').then((file) => file.KioskPage));
const Staff = lazily(() => import('./kiosk/staff.tsx').then((file) => file.Staff));

const pages = {
  title: Title,
  levels: Levels,
  journal: Journal,
  missing: Missing,
  climb: ClimbPage,
  class: ClassPage,
  host: HostPage,
  wall: WallPage,
  kiosk: KioskPage,
  homework: HomeworkPage,
  check: CheckPage,
};

/** The whole interface. */
export function App() {
  const Page = pages[screen.value];
  return (
    <div class="overlay">
      <Page />
      {/* What a machine cannot do is for its staff, not for visitors. */}
      {screen.value !== 'kiosk' && <Notices />}
      {sheet.value !== null && <Sheets />}
      {staffOpen.value && <Staff />}
      <LiveText />
    </div>
  );
}
