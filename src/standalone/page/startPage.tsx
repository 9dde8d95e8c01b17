/** Puts the page together in an element of the document. */
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { schemeOf } from "../../taskpane/useTheme";
import { createTexts, languageOf, loadLanguage, type Texts } from "../../texts/texts";
import { openCoAuthorDoor } from "./coAuthorDoor";
import { Page } from "./frame/Page";
import type { Start } from "./frame/useWorkplace";
import "./page.css";
import { pageAmbient } from "./pageAmbient";
import type { PageParts, PaneSurroundings } from "./parts";
import { startWorkbook } from "./startWorkbook";

/**
 * Vietnamese unless the address says otherwise (`?lang=en`): browsers in Vietnamese offices are often installed in English.
 */
export async function startPage(root: HTMLElement, parts: PageParts, address: URL): Promise<void> {
  const language = languageOf(address.searchParams.get("lang") ?? "vi");
  await loadLanguage(language);
  const texts = createTexts(language);
  document.documentElement.lang = texts.language;
  const embedded = startWorkbook(texts.language);
  if (address.searchParams.has("coauthor")) void openCoAuthorDoor(embedded);
  const ambient = pageAmbient(texts.language, embedded);
  createRoot(root).render(<Themed texts={texts} parts={parts} ambient={ambient} start={() => embedded} />);
}

interface ThemedProps {
  readonly texts: Texts;
  readonly parts: PageParts;
  readonly ambient: PaneSurroundings["ambient"];
  readonly start: Start;
}

function Themed({ ambient, ...page }: ThemedProps): ReactElement {
  const theme = useSyncExternalStore(ambient.onThemeChange, ambient.theme);
  return (
    <FluentProvider theme={theme === "dark" ? webDarkTheme : webLightTheme} style={schemeOf(theme)}>
      <Page ambient={ambient} {...page} />
    </FluentProvider>
  );
}
