/** The host's theme as Fluent's. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import type { Ambient, ThemeName } from "../features/ambient";

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** What the browser draws itself (the calendar's button in a date, scroll bars) is light or dark with the rest. */
export function schemeOf(name: ThemeName): { readonly colorScheme: "light" | "dark" } {
  return { colorScheme: name === "light" ? "light" : "dark" };
}

export function useTheme(ambient: Ambient): { readonly theme: Theme; readonly name: ThemeName } {
  const subscribe = useCallback((changed: () => void) => ambient.onThemeChange(changed), [ambient]);
  const name = useSyncExternalStore(subscribe, () => ambient.theme());
  return { theme: themes[name], name };
}
