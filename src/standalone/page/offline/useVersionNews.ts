/** The newest piece of news about versions; null: none, or it was dismissed. */
import { useEffect, useState } from "react";
import { followVersions, workerOf, type VersionNews } from "./versions";

export function useVersionNews(): { readonly news: VersionNews | null; readonly dismiss: () => void } {
  const [news, setNews] = useState<VersionNews | null>(null);
  useEffect(() => {
    // What the page itself needs comes first.
    const start = (): void => void followVersions(workerOf(document), setNews);
    if (document.readyState === "complete") start();
    else window.addEventListener("load", start, { once: true });
    return () => window.removeEventListener("load", start);
  }, []);
  return { news, dismiss: () => setNews(null) };
}
