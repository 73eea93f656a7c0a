/** The language support as promises. The thread starts when it is first asked. */
import type {
  LanguageAnswers,
  LanguageKind,
  LanguageReply,
  LanguageRequest,
  LanguageRequests,
} from "./languageMessages.ts";

type Settle = (answer: LanguageReply["answer"]) => void;

export interface Language {
  /** @returns undefined where the support has nothing to say of the text, or does not run */
  ask<Kind extends LanguageKind>(
    kind: Kind,
    request: LanguageRequests[Kind],
  ): Promise<LanguageAnswers[Kind] | undefined>;
  close(): void;
}

export function openLanguage(): Language {
  const waiting = new Map<number, Settle>();
  const worker = new Worker(new URL("./language.worker.ts", import.meta.url), { type: "module" });
  let last = 0;
  let broken = false;
  worker.addEventListener("message", ({ data }: MessageEvent<LanguageReply>) => {
    waiting.get(data.number)?.(data.answer);
    waiting.delete(data.number);
  });
  // Without it the editor is a plain one, and the server still says what is wrong.
  worker.addEventListener("error", () => {
    broken = true;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  });
  return {
    ask<Kind extends LanguageKind>(kind: Kind, request: LanguageRequests[Kind]) {
      if (broken) return Promise.resolve(undefined);
      const number = ++last;
      return new Promise<LanguageAnswers[Kind] | undefined>((settle) => {
        waiting.set(number, settle as Settle);
        worker.postMessage({ number, kind, request } satisfies LanguageRequest<Kind>);
      });
    },
    close: () => worker.terminate(),
  };
}
