// The page of a climb: readouts above, controls below, one card at a time between them; at dawn the panel.
import { loadTrouble, phase } from '../state/view.ts';
import { party } from '../state/party.ts';
import type { Party } from '../state/party.ts';
import { pupilView, wallView } from '../state/room.ts';
import { BotStrip } from './bot-strip.tsx';
import { BriefCard } from './brief-card.tsx';
import { Controls } from './controls.tsx';
import { useEdge } from './edges.ts';
import { HintBubble } from './hint-bubble.tsx';
import { Hud } from './hud.tsx';
import { lazily } from './lazily.tsx';
import { LoadTrouble } from './load-trouble.tsx';
import { ModelWindow } from './model-window.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { outcomeName } from './outcome-words.ts';
import './styles/climb.css';
import './styles/hud.css';
import './styles/controls.css';
import './styles/model-window.css';
import './styles/cards.css';
import './styles/judges.css';

const PredictCard = lazily(() => import('./predict-card.tsx').then((file) => file.PredictCard));
const VolleyWindow = lazily(() => import('./volley-window.tsx').then((file) => file.VolleyWindow));
const DawnPanel = lazily(() => import('./dawn-panel.tsx').then((file) => file.DawnPanel));

const ClassBar = lazily(() => import('./class-bar.tsx').then((file) => file.ClassBar));
const ClassDawn = lazily(() => import('./class-dawn.tsx').then((file) => file.ClassDawn));
const WallDawn = lazily(() => import('./wall-dawn.tsx').then((file) => file.WallDawn));

function ClimbTop() {
  const panel = useEdge<HTMLDivElement>();
  return (
    <div class="climb-top" ref={panel}>
      {pupilView.value && <ClassBar />}
      <Hud />
      <BotStrip />
    </div>
  );
}

/** How the climb ended, told at once to those who listen. */
function LiveOutcome({ now }: { readonly now: Party }) {
  const ended = phase.value === 'outcome' ? now.climbers[0] : null;
  return (
    <div class="unseen" role="alert" data-live="outcome">
      {ended && outcomeName(ended.climb, now.course, 'name')}
    </div>
  );
}

/** The panel beside the map: one's own, the class's, or the wall's. */
function Morning() {
  if (wallView.value) return <WallDawn />;
  return pupilView.value ? <ClassDawn /> : <DawnPanel />;
}

/** Everything around the mountain while a level is played. */
export function ClimbPage() {
  if (loadTrouble.value !== null) return <LoadTrouble />;
  const now = party.value;
  if (!now || now.demo) return <main class="climb" aria-busy="true" />;
  const fit = now.course.surface.fit;
  return (
    <main class={`climb at-${phase.value}`}>
      {phase.value === 'climb' && <ClimbTop />}
      {fit && phase.value === 'climb' && <ModelWindow fit={fit} />}
      {now.level.gear.kind === 'volley' && phase.value === 'climb' && <VolleyWindow />}
      {phase.value === 'climb' && <HintBubble />}
      {phase.value === 'climb' && <Controls />}
      {phase.value === 'brief' && <BriefCard />}
      {phase.value === 'predict' && <PredictCard />}
      {phase.value === 'outcome' && <OutcomeCard />}
      {phase.value === 'dawn' && <Morning />}
      <LiveOutcome now={now} />
    </main>
  );
}
