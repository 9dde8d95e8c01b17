/** The host's theme as Fluent's. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import type { Ambient, ThemeName } from "../features/ambient";

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

export function useTheme(ambient: Ambient): Theme {
  const subscribe = useCallback((changed: () => void) => ambient.onThemeChange(changed), [ambient]);
  const name = useSyncExternalStore(subscribe, () => ambient.theme());
  return themes[name];
}
