// The podium: three steps of rock, the best in the middle and highest; those who share a place share its step.
import type { ProjectorView } from '../protocol/views.ts';
import { text } from '../state/text.ts';

type Best = ProjectorView['podium'];

/** The steps in the order in which a podium stands. */
const steps = [2, 1, 3] as const;

/** The best three of the lesson, or fewer; nothing where nobody is ranked. */
export function Podium({ best }: { readonly best: Best }) {
  if (best.length === 0) return null;
  return (
    <ol class="podium">
      {steps.map((step) => {
        const here = best.filter(({ place }) => place === step);
        return (
          here.length > 0 && (
            <li key={step} class={`podium-${step}`} value={step}>
              {here.map(({ name, points }) => (
                <p key={name}>
                  <span class="top-name">{name}</span>
                  <span class="top-points">{text('class.points', { points })}</span>
                </p>
              ))}
              <span class="podium-step" aria-hidden="true">
                {step}
              </span>
            </li>
          )
        );
      })}
    </ol>
  );
}
