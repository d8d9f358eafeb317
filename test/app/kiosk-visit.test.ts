// What staff count of a visit.
import { expect, test } from 'vitest';
import { announceVisit, onVisit, type VisitHappening } from '../../src/state/kiosk.ts';

test('a listener hears of a visit until it stops listening', () => {
  const heard: VisitHappening[] = [];
  const stop = onVisit((happening) => heard.push(happening));
  announceVisit({ kind: 'begun' });
  stop();
  announceVisit({ kind: 'ended', seconds: 3, finished: false });
  expect(heard).toEqual([{ kind: 'begun' }]);
});
