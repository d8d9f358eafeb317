// Reads JSON that people write, and says where a slip in it is.

/** The value in `text`, or what is wrong with it, with the line: `line 3: Expected ',' or '}' after property value`. */
export function jsonFrom(
  text: string,
): { readonly value: unknown } | { readonly fault: string; readonly cause: unknown } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
    const said = message.replace(/ in JSON at position.*$/, '').replace(/ \(line.*\)$/, '');
    return { fault: `line ${before.split('\n').length}: ${said}`, cause: error };
  }
}
