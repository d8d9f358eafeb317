// The list of languages that the build makes of the files in assets/lang; see language-files.ts.
declare module 'virtual:languages' {
  /** Every language, by its own name. */
  export const languages: readonly import('./language-files.ts').LanguageName[];
}
