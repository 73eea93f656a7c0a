/** The page about the data, put into the frame's main part: its words at once, its numbers when the data has come. */
import "../styles/about.css";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import { AboutPage } from "./AboutPage.tsx";

export function mountAbout(root: HTMLElement): void {
  document.title = "About the data – Entente";
  createRoot(root).render(
    <I18nProvider locale="en-GB">
      <AboutPage />
    </I18nProvider>,
  );
}
