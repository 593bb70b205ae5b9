declare module 'twitter-text/dist/esm/parseTweet.js' {
  /** Counts as X counts; total. `validRangeEnd`: the last character within the limit. */
  export default function parseTweet(text: string, config?: object): { readonly weightedLength: number; readonly valid: boolean; readonly validRangeEnd: number };
}

declare module 'twitter-text/dist/esm/configs.js' {
  const configs: { readonly defaults: object };
  export default configs;
}
