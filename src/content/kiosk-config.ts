// What one installation of the kiosk may be told, as a zod schema with every default, and what is answered to whom asks for it. The
// server reads the files (`KIOSKS=/folder`, one JSON each, named for the installation) and hands them out checked; the browser gets
// the type only. docs/kiosk.md explains each field to the staff.
import { z } from 'zod';
import { faultsIn, sentence, type Fault } from './level-problems.ts';
import { jsonFrom } from './json-text.ts';
import { strict } from './schema-parts.ts';

/** The installation that an address without `?config=` means. */
export const usualKiosk = 'default';
/** A PBKDF2 hash of the staff's PIN, as `npm run pin` writes it: iterations, salt and key, both as base64url. */
const pinHashShape = /^pbkdf2-sha256\$[1-9]\d{3,7}\$[\w-]{16,}\$[\w-]{43}$/;
/** So many letters, drawn at random, are guessed by nobody. */
const keyShape = /^[\w-]{20,100}$/;
const clockShape = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const nameShape = /^[A-Za-z\d-]{1,60}$/;
/** The warning before a visit ends must leave this many seconds (WCAG 2.2.1). */
const leastWarning = 20;

/** What holds from a minute of the day on, until the next entry; the last one holds on past midnight. */
export type Schedule = readonly { readonly from: number; readonly value: number }[];

function minutesOf(clock: string): number | null {
  const [, hours, minutes] = clockShape.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** Written as one number for the whole day, or as `{ "9:00": 0.6, "18:00": 0.3 }`. */
function schedule(most: number) {
  const part = z.number().min(0).max(most);
  return z.unknown().transform((value, context): Schedule => {
    const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
    const table: Readonly<Record<string, unknown>> = isTable ? (value as Record<string, unknown>) : { '0:00': value };
    const entries = Object.entries(table).flatMap(([clock, entry]) => {
      const from = minutesOf(clock);
      const parsed = part.safeParse(entry);
      if (from !== null && parsed.success) return [{ from, value: parsed.data }];
      const message =
        from === null
          ? 'is no time of the day: write hours and minutes, as in "9:30"'
          : `is not a number from 0 to ${most}; for times of the day write { "9:00": ${most / 2}, "18:00": 0 }`;
      context.addIssue({ code: 'custom', message, path: isTable ? [clock] : [] });
      return [];
    });
    if (Object.keys(table).length === 0) context.addIssue({ code: 'custom', message: 'needs at least one time' });
    return entries.sort((a, b) => a.from - b.from);
  });
}

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is no address: write it whole, as in "https://museum.example/descent"',
});
const seconds = (least: number, most: number) => z.number().min(least).max(most);
const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
const languageCode = z.string().refine((code) => /^[a-z]{2,3}(-\w+)*$/.test(code), {
  error: 'is no language code: write it as in "de" or "zh-Hans"',
});

const fields = {
  /** What staff call this installation. */
  name: z.string().min(1).max(80).optional(),
  /** What the heartbeat calls this machine. */
  id: z.string().min(1).max(80).optional(),
  /** The first is the one that a visit begins in. */
  languages: z
    .array(languageCode)
    .min(1)
    .refine(distinct, { error: 'names a language twice' })
    .default(['en', 'de', 'fr', 'es', 'zh-Hans']),
  /** The climbs of a visit, by slug. */
  playlist: z
    .array(z.string())
    .min(1)
    .max(6)
    .refine(distinct, { error: 'names a level twice' })
    .default(['seven-points', 'over-the-lip', 'fools-camp']),
  /** Without any input: so long a menu or a card stays, so long a climb. */
  idleSeconds: strict({ menu: seconds(10, 600).default(30), play: seconds(15, 900).default(60) }).prefault({}),
  /** The countdown before a visit that nobody goes on with ends. */
  warningSeconds: z
    .number()
    .min(leastWarning, `is too short: people need at least ${leastWarning} seconds to answer (WCAG 2.2.1)`)
    .max(120)
    .default(leastWarning),
  /** After so long a visit that others wait for comes to its closing card. */
  visitSeconds: seconds(60, 1800).default(180),
  sound: z.boolean().default(true),
  /** 0 to 1. */
  volume: schedule(1).prefault(0.7),
  /** How dark the screen is made: 0 not at all, 0.9 nearly black. */
  dimming: schedule(0.9).prefault(0),
  /** Opens the staff's panel; without one it cannot be opened. */
  pinHash: z
    .string()
    .regex(pinHashShape, { error: 'is no hash of a PIN: npm run pin asks for one and prints the line to put here' })
    .nullable()
    .default(null),
  /** Shown by a kiosk on another machine than the server's, which gets `pinHash` and `heartbeat` only for it. */
  key: z
    .string()
    .regex(keyShape, { error: 'is too short to be secret: npm run pin prints one' })
    .nullable()
    .default(null),
  /** What the QR code on the closing card leads to; without one there is no code. */
  qrTarget: webAddress.nullable().default(null),
  /** Where to say that all is well; off without an address. */
  heartbeat: strict({ address: webAddress.nullable().default(null), seconds: seconds(1, 3600).default(5) }).prefault(
    {},
  ),
  orientation: z.enum(['any', 'landscape', 'portrait']).default('any'),
  /** More than this, and the game is loaded anew as soon as nobody plays. */
  memoryMegabytes: z.int().min(100).max(16_000).default(700),
  /** The hour of the night in which the game is loaded anew. */
  reloadHour: z.int().min(0).max(23).default(4),
};

const kioskSchema = strict(fields);

/** Everything that one installation is told, nothing left out. */
export type KioskConfig = Omit<z.output<typeof kioskSchema>, 'name' | 'id' | 'key'> & {
  readonly name: string;
  readonly id: string;
};

/** What the server says when it is asked for a configuration. */
export interface KioskAnswer {
  readonly config: KioskConfig;
  /** `file`: as it is there now; `kept`: as it was when it last was in order; `defaults`: there never was one. */
  readonly source: 'file' | 'kept' | 'defaults';
  /** Sentences for the staff; empty when all is well. */
  readonly trouble: readonly string[];
  /** PIN and heartbeat were left out, because whoever asked may not know them. */
  readonly withheld?: boolean;
}

/** What names in a configuration can be compared with. */
export interface Known {
  readonly levels: readonly string[];
  readonly languages: readonly string[];
}

/** Letters, digits, dash: nothing that could lead to another folder. */
export function isKioskName(name: string): boolean {
  return nameShape.test(name);
}

/** The configuration of a kiosk that is told nothing. */
export function usualConfig(name: string): KioskConfig {
  const { key: _none, ...config } = kioskSchema.parse({});
  return { ...config, name, id: name };
}

/** `answer` for whoever may be anybody: how the game looks there, nothing that opens the panel or leads to the museum's own servers. */
export function publicAnswer({ config, source, trouble }: KioskAnswer, name: string): KioskAnswer {
  const isSecret = config.pinHash !== null || config.heartbeat.address !== null;
  return {
    config: { ...config, pinHash: null, heartbeat: { ...config.heartbeat, address: null } },
    source,
    // The sentences quote the file, and name the folder.
    trouble: trouble.length === 0 ? [] : [`What is wrong with ${name} is told on the server's own machine`],
    ...(isSecret && { withheld: true }),
  };
}

function unknownNames(field: string, names: readonly string[], known: readonly string[]): Fault[] {
  return names.flatMap((name, place) =>
    known.includes(name)
      ? []
      : [{ path: [field, place], message: `"${name}" is none that there is: choose among ${known.join(', ')}` }],
  );
}

/** What a file says: the configuration, and the key for other machines where there is one. */
export interface KioskFile {
  readonly config: KioskConfig;
  readonly key: string | null;
}

/**
 * What `text`, the file of the installation `name`, says; or one sentence for each fault, with the field and what would be right.
 * `known` are the levels and languages that the game has.
 */
export function parseKiosk(name: string, text: string, known: Known): KioskFile | { problems: string[] } {
  const file = `${name}.json`;
  const json = jsonFrom(text);
  if ('fault' in json) return { problems: [`${file}: ${json.fault}`] };
  const parsed = kioskSchema.safeParse(json.value);
  if (!parsed.success) return { problems: faultsIn(parsed.error, json.value).map((fault) => sentence(file, fault)) };
  const { key, ...told } = parsed.data;
  const faults = [
    ...unknownNames('languages', told.languages, known.languages),
    ...unknownNames('playlist', told.playlist, known.levels),
  ];
  if (faults.length > 0) return { problems: faults.map((fault) => sentence(file, fault)) };
  return { config: { ...told, name: told.name ?? name, id: told.id ?? name }, key };
}
