// A language that nobody speaks, made from English: every message is accented, 40 % longer and in brackets. Words without brackets
// are words that no translator was asked for, and what breaks in it would break in some language.
import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Page } from '@playwright/test';

type Texts = Readonly<Record<string, string>>;
/** The kinds of elements a message's syntax tree may have here. */
type Part =
  | { readonly type: 0; readonly value: string }
  | { readonly type: 1; readonly value: string }
  | { readonly type: 2; readonly value: string; readonly style: null }
  | {
      readonly type: 6;
      readonly value: string;
      readonly options: Readonly<Record<string, { readonly value: Part[] }>>;
    }
  | { readonly type: 7 };

const longer = 0.4;
/** Accents that our fonts have, so that the pseudo-language is as wide as a real one. */
const plain = 'aceinouyACEINOUY';
const accented = 'áçéíñóúýÁÇÉÍÑÓÚÝ';

function accentedText(words: string): string {
  return words.replaceAll(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
}

function written(elements: readonly Part[]): string {
  return elements
    .map((element) => {
      if (element.type === 0) return accentedText(element.value).replaceAll(/['{}]/g, "'$&'").replaceAll("'''", "''");
      if (element.type === 1) return `{${element.value}}`;
      if (element.type === 2 && element.style === null) return `{${element.value}, number}`;
      if (element.type === 7) return '#';
      if (element.type !== 6) throw new Error(`pseudo.ts cannot write ${JSON.stringify(element)} yet.`);
      const options = Object.entries(element.options).map(([name, { value }]) => `${name} {${written(value)}}`);
      return `{${element.value}, plural, ${options.join(' ')}}`;
    })
    .join('');
}

/** The message in the pseudo-language, with its placeholders. */
export function pseudo(message: string): string {
  const extra = 'èxtrå '.repeat(Math.ceil((message.length * longer) / 6)).slice(0, Math.ceil(message.length * longer));
  const padding = message.length > 4 ? ` ${extra.trim()}` : extra;
  return `[${written(new IntlMessageFormat(message, 'en').getAst() as unknown as Part[])}${padding}]`;
}

/** Answers the page's request for the language `code` with English made pseudo. */
export async function offerPseudo(page: Page, code: string): Promise<void> {
  const english = JSON.parse(readFileSync('assets/lang/en.json', 'utf8')) as Texts;
  const texts = Object.fromEntries(Object.entries(english).map(([key, message]) => [key, pseudo(message)]));
  await page.route(`**/lang/${code}.json`, (route) => route.fulfill({ json: texts }));
}

/** Letters on the page that stand in no brackets: in texts, and in what screen readers are told. */
export function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Formulas have letters of their own, marks have initials, languages and works are listed under their own names.
    const exempt =
      'math :not(mtext), svg, select.language-choice, a [lang], script, style, noscript, #no-words, #mountain';
    const found: string[] = [];
    const judge = (words: string): void => {
      let rest = words;
      for (let before = ''; before !== rest;) {
        before = rest;
        rest = rest.replaceAll(/\[[^[\]]*\]/g, '');
      }
      // Parameters and climbers' marks are single letters, and lists get their "and" from the browser.
      const named = rest.replaceAll(/\band\b/g, '').match(/\p{L}+/gu) ?? [];
      if (named.some((word) => word.length > 1)) found.push(words);
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(exempt)) continue;
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'])
        judge(element.getAttribute(name) ?? '');
      const hasOwnWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasOwnWords) continue;
      const words = element.cloneNode(true) as Element;
      for (const mark of words.querySelectorAll('svg')) mark.remove();
      judge(words.textContent ?? '');
    }
    return found;
  });
}

/** What hangs out of the window, or makes a page scroll sideways. */
export function hangingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('html, main, dialog, .card, .dawn-panel, .overlay')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map(
        (element) =>
          `${element.tagName} ${element.className} scrolls sideways: ${element.scrollWidth} > ${element.clientWidth}`,
      );
    const outside = [...document.querySelectorAll('button, h1, h2, output, dd, select, p, li, label')]
      .filter((element) => element.checkVisibility() && !element.closest('.bot-strip, .trials, .unseen'))
      .map((element) => [element.textContent, element.getBoundingClientRect()] as const)
      .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(([words, box]) => `${words} hangs out: ${box.left} to ${box.right}`);
    const spilt = [...document.querySelectorAll('.controls button, .actions button, .menu button')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.textContent} does not fit its button`);
    return [...wide, ...outside, ...spilt];
  });
}
