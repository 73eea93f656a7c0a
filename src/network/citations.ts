/** Numbers the sources of one account in the order in which its facts first cite them. */
import type { NumberedSource } from "../model/details.ts";
import { webOnly } from "./isWeb.ts";
import { propertyOf, type Whole } from "./whole.ts";

export class Citations {
  readonly #whole: Whole;
  readonly #numbers = new Map<number, number>();

  constructor(whole: Whole) {
    this.#whole = whole;
  }

  /** Numbers of these Source nodes, ascending; a source that is new takes the next. */
  cite(sources: Iterable<number>): number[] {
    const numbers = Array.from(new Set(sources), (source) => {
      const number = this.#numbers.get(source) ?? this.#numbers.size + 1;
      this.#numbers.set(source, number);
      return number;
    });
    return numbers.sort((a, b) => a - b);
  }

  /** Every source that was cited, by number. */
  list(): NumberedSource[] {
    return Array.from(this.#numbers, ([source, number]) => {
      const read = (property: string) => propertyOf(this.#whole, source, property);
      const published = read("published");
      const language = read("language");
      const accessed = read("accessed");
      return {
        number,
        id: this.#whole.ids[source] ?? "",
        title: this.#whole.names[source] ?? "",
        url: webOnly(read("url") ?? ""),
        publisher: read("publisher") ?? "",
        ...(accessed === null ? {} : { accessed }),
        ...(published === null ? {} : { published }),
        ...(language === null ? {} : { language }),
      };
    });
  }

  publishers(): number {
    return new Set(this.list().map(({ publisher }) => publisher)).size;
  }
}
