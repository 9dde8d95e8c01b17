/** What surrounds the pane inside Excel: display language, theme, and the news that sheets were touched. */
import type { Ambient, ThemeName, Unsubscribe } from "../features/ambient";
import { watchSheets } from "./watchSheets";

/**
 * Waits for Office to be ready.
 * @throws Error when the page was opened outside Excel (Office.onReady gives another host, or none).
 */
export async function officeAmbient(): Promise<Ambient> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new Error(`not inside Excel: ${String(host)}`);
  return {
    displayLanguage: Office.context.displayLanguage,
    picturesCharts: true,
    ...browserWindow(),
    now: () => new Date(),
    theme: currentTheme,
    onThemeChange,
    onSheetsTouched: watchSheets,
  };
}

/**
 * Excel as a program opens addresses in the person's browser, not in a window of its own web view. Excel on the web has
 * no such set (docs: "Open Browser Window API requirement sets"): there links work as in any page.
 */
function browserWindow(): Pick<Ambient, "openInBrowser"> {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return {};
  return { openInBrowser: (address) => Office.context.ui.openBrowserWindow(address) };
}

/** Excel gives colours and, in newer versions, isDarkTheme (Office.OfficeTheme, office-js reference); Excel 2021 gives colours only. */
function currentTheme(): ThemeName {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme === undefined) return "light";
  const isDark = (theme.isDarkTheme as boolean | undefined) ?? isDarkColor(theme.bodyBackgroundColor);
  return isDark ? "dark" : "light";
}

/** Whether white text reads better on it: relative luminance below one half of the range. */
function isDarkColor(color: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Excel raises no theme event (OfficeThemeChanged belongs to Outlook): the theme is looked at when the pane gets the focus. */
function onThemeChange(changed: (theme: ThemeName) => void): Unsubscribe {
  let last = currentTheme();
  const look = (): void => {
    const now = currentTheme();
    if (now === last) return;
    last = now;
    changed(now);
  };
  window.addEventListener("focus", look);
  return () => window.removeEventListener("focus", look);
}
