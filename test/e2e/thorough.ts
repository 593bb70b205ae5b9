/**
 * `THOROUGH=1 npm test` runs every check on every composer, with as many random edits as the requirements name: about half an hour. Without it
 * the same checks run with fewer edits, and the slowest ones on one composer of each editor.
 */
export const thorough = process.env['THOROUGH'] === '1';
