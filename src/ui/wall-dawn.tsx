// The morning on the wall: all trails on the mountain, and beside them the best three, the class against Adam, the best bot.
import { party } from '../state/party.ts';
import { wallView } from '../state/room.ts';
import { textOf } from '../state/text.ts';
import { useEdge } from './edges.ts';
import { LossChart } from './loss-chart.tsx';
import { ReportWords, TopThree } from './room-words.tsx';
import './styles/dawn.css';
import './styles/room.css';

/** The panel beside the map; it never shows a low place. */
export function WallDawn() {
  const panel = useEdge<HTMLDivElement>();
  const now = party.value;
  const view = wallView.value;
  if (!now || !view) return null;
  return (
    <div class="dawn-panel glass wall-dawn" ref={panel}>
      <div class="dawn-scroll" role="region" tabIndex={0} aria-labelledby="dawn-heading">
        <h1 id="dawn-heading">{textOf(`level.${now.level.slug}.name`)}</h1>
        {view.report && <TopThree top={view.report.top} />}
        {view.report && <ReportWords report={view.report} />}
        <p class="idea">{textOf(`level.${now.level.slug}.idea`)}</p>
        <LossChart />
      </div>
    </div>
  );
}
