// The interface: a DOM overlay above the mountain. It reads the state's signals and speaks only through intend().
import '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { keepFacts } from './facts.ts';
import './styles/fonts.css';
import './ui.css';
import './styles/title.css';

/** Draws the whole interface into `parent` and keeps it up to date; called once at start. */
export function showInterface(parent: HTMLElement): void {
  keepFacts(document);
  render(<App />, parent);
}
