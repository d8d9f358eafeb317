// Controls of the volleys: the dial for the number of weights, one volley, or many while the button is held.
import { Sparkles } from 'lucide';
import { DialControls } from './dials.tsx';

/** The buttons of the volleys. */
export function VolleyControls() {
  return <DialControls step="flares.throw" walk="volley.hold" icon={Sparkles} />;
}
