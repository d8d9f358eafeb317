// The version of the build, as vite.config.ts writes it into the code: package.json's, and the commit where there is one.
declare const __VERSION__: string;
