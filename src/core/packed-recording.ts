// Recordings made small for keeping and sending: a run of equal commands is written once, with how often.
import type { Command } from './climb.ts';
import type { Recording } from './replay.ts';

/** A command and how many times in a row it was given; left out: once. */
export type PackedCommand = Command & { readonly times?: number };

/** A recording whose runs of equal commands are written once: plain JSON data. */
export type PackedRecording = Omit<Recording, 'commands'> & { readonly commands: readonly PackedCommand[] };

/** Longest recording that is unpacked; a longer one is no climb but damage. */
const MOST_COMMANDS = 200_000;

/** The recording with equal commands in a row written once. */
export function packRecording({ gear, seed, commands }: Recording): PackedRecording {
  const packed: { command: Command; written: string; times: number }[] = [];
  for (const command of commands) {
    const written = JSON.stringify(command);
    const last = packed.at(-1);
    if (last?.written === written) last.times++;
    else packed.push({ command, written, times: 1 });
  }
  return {
    gear,
    seed,
    commands: packed.map(({ command, times }) => (times === 1 ? command : { ...command, times })),
  };
}

/** The recording that was packed. Throws when `times` is no count or there are more commands than any climb has. */
export function unpackRecording({ gear, seed, commands }: PackedRecording): Recording {
  const all: Command[] = [];
  for (const { times = 1, ...command } of commands) {
    if (!Number.isInteger(times) || times < 1 || all.length + times > MOST_COMMANDS)
      throw new Error(`${times} times the command "${command.kind}" is not in any climb`);
    for (let i = 0; i < times; i++) all.push(command);
  }
  return { gear, seed, commands: all };
}
