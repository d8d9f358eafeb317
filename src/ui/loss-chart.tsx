// The loss of every climber against the steps. Dragging on it, or the slider under it, moves all climbers along their trails.
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { judgeOf } from '../core/judge.ts';
import { intend } from '../state/intent.ts';
import { options } from '../state/options.ts';
import { party } from '../state/party.ts';
import type { Climber, Party } from '../state/party.ts';
import { language, text } from '../state/text.ts';
import { scrub } from '../state/view.ts';
import { quantity, settingText } from '../state/words.ts';
import { climberName } from './climber-name.ts';
import { chartData, dashFor } from './chart-data.ts';
import type { ChartData } from './chart-data.ts';

/** Height of the chart in text sizes. */
const HEIGHT = 13;
const GRID = 'rgba(200, 214, 255, 0.12)';
const INK = '#c9d2f0';
const CURSOR = '#ffd9a0';

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The line at the scrubbed step and a dot on each climber's curve. */
function drawCursor(chart: uPlot, climbers: readonly Climber[]): void {
  const step = scrub.peek();
  if (step === null) return;
  const { ctx, bbox } = chart;
  const x = chart.valToPos(step, 'x', true);
  ctx.save();
  ctx.strokeStyle = CURSOR;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  climbers.forEach(({ look }, place) => {
    const loss = chart.data[place + 1]?.[step];
    if (typeof loss !== 'number') return;
    ctx.fillStyle = look.colour;
    ctx.beginPath();
    ctx.arc(x, chart.valToPos(loss, 'y', true), 4 * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fill();
  });
  ctx.restore();
}

function seriesFor(climber: Climber, place: number): uPlot.Series {
  return {
    stroke: climber.look.colour,
    width: place === 0 ? 3 : 2,
    dash: dashFor(place),
    points: { show: climber.climb.losses.length < 3 },
  };
}

/** The loss on samples that judge: the climber's colour, thin and dashed. */
function judgedSeries({ look }: Climber): uPlot.Series {
  return { stroke: `${look.colour}cc`, width: 1.4, dash: [3, 3], points: { show: false } };
}

function chartOptions(climbers: readonly Climber[], data: ChartData, width: number): uPlot.Options {
  const rem = remPx();
  const font = `${Math.round(rem * 0.78)}px 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif`;
  const axis: uPlot.Axis = { stroke: INK, font, grid: { stroke: GRID, width: 1 }, ticks: { show: false }, gap: 6 };
  return {
    width,
    height: HEIGHT * Math.min(rem, 22),
    cursor: { show: false },
    legend: { show: false },
    padding: [8, rem, 0, 0],
    scales: {
      x: { time: false },
      y: { distr: data.scale === 'log' ? 3 : 1, range: () => [data.low, data.high] },
    },
    axes: [
      { ...axis, size: rem * 1.7, space: rem * 3, values: (_, splits) => splits.map(settingText) },
      {
        ...axis,
        size: rem * 3.6,
        space: rem * 1.6,
        values: (_, splits) => splits.map((value) => (value === null ? '' : quantity(value, 1))),
      },
    ],
    series: [
      {},
      ...climbers.map(seriesFor),
      ...climbers.slice(0, data.rows.length - 1 - climbers.length).map(judgedSeries),
    ],
    hooks: { draw: [(chart) => drawCursor(chart, climbers)] },
  };
}

/** Dragging anywhere on the plot scrubs. */
function listenToDrags(chart: uPlot, last: number): void {
  const toStep = (event: PointerEvent): void => {
    const step = Math.round(chart.posToVal(event.clientX - chart.over.getBoundingClientRect().left, 'x'));
    intend({ kind: 'scrub', step: Math.min(last, Math.max(0, step)) });
  };
  chart.over.addEventListener('pointerdown', (event) => {
    chart.over.setPointerCapture(event.pointerId);
    toStep(event);
  });
  chart.over.addEventListener('pointermove', (event) => {
    if (chart.over.hasPointerCapture(event.pointerId)) toStep(event);
  });
}

function showChart(place: HTMLElement, now: Party): () => void {
  const data = chartData(now.climbers, judgeOf(now.course)?.surface);
  const chart = new uPlot(chartOptions(now.climbers, data, place.clientWidth), data.rows as uPlot.AlignedData, place);
  listenToDrags(chart, data.rows[0].length - 1);
  const watcher = new ResizeObserver(() => {
    if (place.clientWidth > 0 && place.clientWidth !== chart.width)
      chart.setSize({ width: place.clientWidth, height: chart.height });
  });
  watcher.observe(place);
  const stop = effect(() => {
    void scrub.value;
    chart.redraw(false);
  });
  return () => {
    stop();
    watcher.disconnect();
    chart.destroy();
  };
}

/** The chart of the climb that is over, with its slider. */
export function LossChart() {
  const place = useRef<HTMLDivElement>(null);
  const now = party.value;
  const { textSize } = options.value;
  const { code } = language.value;
  useEffect(() => (place.current && now ? showChart(place.current, now) : undefined), [now, textSize, code]);
  if (!now) return null;
  const data = chartData(now.climbers, judgeOf(now.course)?.surface);
  const { validation } = now.course;
  const last = data.rows[0].length - 1;
  const step = scrub.value ?? last;
  const reading = now.climbers
    .map((climber) => {
      const { losses } = climber.climb;
      const loss = quantity(losses[Math.min(step, losses.length - 1)] ?? NaN);
      return text('chart.reading', { name: climberName(climber, now), loss });
    })
    .join(text('list.separator'));
  return (
    <section class="loss-chart">
      <h2>{data.scale === 'log' ? text('chart.heading-log') : text('chart.heading')}</h2>
      <div
        class="plot"
        role="img"
        aria-label={text('chart.described', { count: now.climbers.length, steps: last })}
        ref={place}
      />
      {validation && <p class="note">{text(validation.test ? 'chart.test-note' : 'chart.validation-note')}</p>}
      <label class="scrubber">
        <span>{text('chart.step', { step, last })}</span>
        <input
          type="range"
          min="0"
          max={last}
          step="1"
          value={step}
          style={{ '--part': last > 0 ? step / last : 1 }}
          aria-label={text('chart.scrub')}
          aria-valuetext={`${text('chart.step', { step, last })}: ${reading}`}
          onInput={(event) => intend({ kind: 'scrub', step: event.currentTarget.valueAsNumber })}
        />
      </label>
    </section>
  );
}
