/** From a to z, small or capital. @param code of a UTF-16 unit; NaN, where a text ends, is none */
export const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** As `\s`. @param code of a UTF-16 unit; NaN, where a text ends, is none */
export const isSpace = (code: number): boolean => code === 32 || (code < 128 ? code >= 9 && code <= 13 : /\s/.test(String.fromCharCode(code)));
