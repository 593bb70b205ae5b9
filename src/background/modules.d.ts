/** crxjs builds such a file into one script and gives its path in the extension. */
declare module '*?script&iife' {
  const path: string;
  export default path;
}
