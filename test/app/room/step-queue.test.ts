// What the queue keeps for the next visit is what waits, however it came: step by step, acknowledged in part, or read from before.
import { expect, test } from 'vitest';
import { StepQueue, type KeptSteps } from '../../../src/app/room/step-queue.ts';
import type { Command } from '../../../src/core/climb.ts';
import { commandsOf, runsOf } from '../../../src/protocol/recordings.ts';
import type { Reply } from '../../../src/protocol/replies.ts';
import type { Ask } from '../../../src/protocol/requests.ts';

const stride = (east: number): Command => ({ kind: 'stride', by: [east, 1] });
const walk = { kind: 'step', settings: { rate: 0.1 } } as const;
const made = [stride(1), stride(2), walk, walk, walk, stride(2)];

function queueFrom(before: KeptSteps | null = null, replies: Reply[] = []) {
  const seen: { kept: KeptSteps | null } = { kept: before };
  const queue = new StepQueue(
    {
      ask: () => (replies[0] ? Promise.resolve(replies.shift()!) : new Promise<Reply>(() => {})),
      keep: (kept) => (seen.kept = kept),
      onDiverged: () => {},
    },
    before,
  );
  return { queue, seen };
}

const commandsKept = (kept: KeptSteps | null): Command[] => kept?.batches.flatMap(({ runs }) => commandsOf(runs)) ?? [];

test('equal commands in a row are kept as one run, whatever was kept before', () => {
  const first = queueFrom();
  for (const command of made.slice(0, 4)) first.queue.add(0, 0, command);
  const kept = structuredClone(first.seen.kept);
  const second = queueFrom(kept);
  for (const command of made.slice(4)) second.queue.add(0, 0, command);
  expect(second.seen.kept).toEqual({ first: 0, batches: [{ round: 0, attempt: 0, runs: runsOf(made) }] });
  expect(first.seen.kept).toEqual(kept);
});

const stored: Extract<Reply, { kind: 'climb' }> = {
  kind: 'climb',
  next: 3,
  round: 0,
  attempt: 0,
  runs: runsOf(made.slice(0, 3)),
};

test('what the server has is kept no longer', async () => {
  const { queue, seen } = queueFrom(null, [stored]);
  for (const command of made) queue.add(0, 0, command);
  queue.add(0, 1, walk);
  await queue.resume(null);
  expect(seen.kept?.first).toBe(3);
  expect(commandsKept(seen.kept)).toEqual([...made.slice(3), walk]);
  expect(queue.waiting).toBe(4);
  queue.add(0, 1, walk);
  expect(commandsKept(seen.kept)).toEqual([...made.slice(3), walk, walk]);
  queue.hold();
});

test('what was said at the door is not asked for', async () => {
  const { queue, seen } = queueFrom();
  for (const command of made) queue.add(0, 0, command);
  const { kind: _, ...climb } = stored;
  expect((await queue.resume(climb))?.commands).toEqual(made);
  expect(commandsKept(seen.kept)).toEqual(made.slice(3));
  queue.hold();
});

test('an answer that does not come is asked for again', async () => {
  const { queue } = queueFrom(null, [{ kind: 'refused', why: 'saving-failed' }, stored]);
  expect((await queue.resume(null))?.commands).toEqual(made.slice(0, 3));
  queue.hold();
});

test('an answer that comes after the line is lost is not followed', async () => {
  const { queue, seen } = queueFrom(null, [stored]);
  queue.add(0, 0, walk);
  const resumed = queue.resume(null);
  queue.hold();
  expect(await resumed).toBeNull();
  expect(commandsKept(seen.kept)).toEqual([walk]);
});

const lostTable: readonly (readonly ['too-late' | 'enough', Command[]])[] = [
  // The round is over: nothing of it can be stored any more.
  ['too-late', [stride(7)]],
  // The climb is full: another try of the round may still be sent.
  ['enough', [walk, stride(7)]],
];
test.each(lostTable)('what the server refuses as %s is sent no more, and the rest goes on', async (why, left) => {
  const asked: Ask[] = [];
  const enough: string[] = [];
  let kept: KeptSteps | null = null;
  const { promise: isTold, resolve: tell } = Promise.withResolvers<void>();
  const queue = new StepQueue(
    {
      ask: (ask) => {
        asked.push(ask);
        if (asked.length > 1) return new Promise<Reply>(() => {});
        return Promise.resolve({ kind: 'refused', why, next: 5 });
      },
      keep: (now) => {
        kept = now;
        if (now.first === 5) tell();
      },
      onDiverged: () => {},
      onEnough: () => enough.push(why),
    },
    null,
  );
  for (const command of made) queue.add(0, 0, command);
  queue.add(0, 1, walk);
  queue.add(1, 0, stride(7));
  await queue.resume({ round: -1, attempt: 0, next: 0, runs: [] });
  await isTold;
  expect(commandsKept(kept)).toEqual(left);
  expect(enough).toEqual(why === 'enough' ? ['enough'] : []);
  queue.hold();
});
