// The morning of a pupil in a class: own result and place, the class against Adam, why the best bot did well. Nobody else's place.
import { party } from '../state/party.ts';
import { prediction } from '../state/predict.ts';
import { pupilView } from '../state/room.ts';
import { text, textOf } from '../state/text.ts';
import { LegendRow } from './dawn-panel.tsx';
import { useEdge } from './edges.ts';
import { useFocusOnShow } from './focus.ts';
import { LossChart } from './loss-chart.tsx';
import { PredictionAnswer } from './prediction-words.tsx';
import { LineState, ReportWords } from './room-words.tsx';
import { Stars } from './stars.tsx';
import './styles/dawn.css';
import './styles/room.css';

/** The panel beside the map. */
export function ClassDawn() {
  const panel = useEdge<HTMLDivElement>();
  const reading = useFocusOnShow<HTMLDivElement>();
  const now = party.value;
  const view = pupilView.value;
  if (!now || !view) return null;
  const { slug } = now.level;
  const result = view.results[view.round];
  const resultValues = { points: result?.points ?? 0, tries: result?.attempts ?? 0, total: view.points };
  return (
    <div class="dawn-panel glass" ref={panel}>
      <div class="dawn-scroll" ref={reading} tabIndex={0} role="region" aria-labelledby="dawn-heading">
        <header>
          {result && <Stars earned={result.stars} />}
          <h1 id="dawn-heading">{textOf(`level.${slug}.name`)}</h1>
        </header>
        {result ? (
          <p class="own-place">
            {view.place === null
              ? text('class.result', resultValues)
              : text('class.result-placed', { ...resultValues, place: view.place })}
          </p>
        ) : (
          <p>{text('class.no-result')}</p>
        )}
        {view.report && <ReportWords report={view.report} />}
        {prediction.value && <PredictionAnswer prediction={prediction.value} />}
        <p class="idea">{textOf(`level.${slug}.idea`)}</p>
        <LossChart />
        <ul class="legend" aria-label={text('legend.label')}>
          {now.climbers.map((climber, place) => (
            <LegendRow key={climber.id} climber={climber} place={place} among={now} />
          ))}
        </ul>
        <LineState />
        <p class="note">{text('class.wait-round')}</p>
      </div>
    </div>
  );
}
