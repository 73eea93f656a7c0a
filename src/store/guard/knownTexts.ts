/** Texts of queries that have been judged and allowed, so that they are neither read nor planned for it again. */

export interface KnownTexts {
  has(text: string): boolean;
  add(text: string): void;
}

/**
 * A verdict rests on names and grammar alone, so it holds as long as the process talks to one server: what the data or
 * an index changes about a plan are other operators that read. The text used longest ago goes first.
 */
export function createKnownTexts(most: number): KnownTexts {
  const texts = new Set<string>();
  return {
    has(text) {
      if (!texts.delete(text)) return false;
      texts.add(text);
      return true;
    },
    add(text) {
      texts.delete(text);
      texts.add(text);
      const [oldest] = texts;
      if (texts.size > most && oldest !== undefined) texts.delete(oldest);
    },
  };
}
