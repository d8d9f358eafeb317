// The staff's pages above the kiosk: the pad for the PIN, and behind it the panel and the test screen.
import { staffPage } from '../../state/kiosk-health.ts';
import { StaffPanel } from './staff-panel.tsx';
import { StaffPin } from './staff-pin.tsx';
import { StaffTest } from './staff-test.tsx';
import '../styles/staff.css';

/** The page that is open. */
export function Staff() {
  const page = staffPage.value;
  return (
    <div class="staff" data-staff={page} data-scrolls>
      {page === 'pin' && <StaffPin />}
      {page === 'panel' && <StaffPanel />}
      {page === 'test' && <StaffTest />}
    </div>
  );
}
