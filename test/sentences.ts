// Sentences of the documents that a machine can check: a test that is named by one fails as soon as it stands there no more.
import { sourceOf } from './source.ts';

/** The name of the test of `sentence` in `document`; throws where it does not stand there, however its lines are broken. */
export function saidIn(document: string, sentence: string): string {
  const text = sourceOf(document).replaceAll(/\s+/g, ' ');
  if (!text.includes(sentence)) throw new Error(`${document} does not say “${sentence}” any more`);
  return `${document}: “${sentence}”`;
}
