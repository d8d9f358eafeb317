// The list of levels that the build makes of the files in levels/; see level-files.ts.
declare module 'virtual:levels' {
  /** Every level of the campaign, in its order. */
  export const catalogue: readonly {
    readonly slug: string;
    readonly order: number;
    readonly act: import('./level.ts').ActId;
    readonly gear: string;
    readonly file: string;
  }[];
}
