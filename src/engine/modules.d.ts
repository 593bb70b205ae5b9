declare module 'twitter-text/dist/esm/parseTweet.js' {
  /** Counts as X counts; total. */
  export default function parseTweet(text: string): { readonly weightedLength: number; readonly valid: boolean };
}
