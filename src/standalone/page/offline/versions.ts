/** Registers the service worker, and tells when the page works without network and when a newer version is there. */

/** ready: for the first time everything is kept; newer: another version waits until the last page is closed. */
export type VersionNews = "ready" | "newer";

/** A page may stay open for days: asked this often (milliseconds). */
const pauseBetweenQuestions = 60 * 60 * 1000;

/**
 * @param worker address of the worker; null: this build has none (the development server)
 * @param tell is called at most once per piece of news
 */
export async function followVersions(worker: string | null, tell: (news: VersionNews) => void): Promise<void> {
  if (worker === null || !("serviceWorker" in navigator)) return;
  const container = navigator.serviceWorker;
  const told = new Set<VersionNews>();
  const tellOnce = (news: VersionNews): void => {
    if (told.has(news)) return;
    told.add(news);
    tell(news);
  };
  let registration: ServiceWorkerRegistration;
  try {
    registration = await container.register(worker, { updateViaCache: "none" });
  } catch {
    // Private windows, policies and plain http refuse: the page works as long as there is a network.
    return;
  }
  const isKnown = registration.active !== null;
  if (registration.waiting !== null) tellOnce("newer");
  const follow = (installing: ServiceWorker | null): void => {
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && registration.active !== null) tellOnce("newer");
      if (installing.state === "activated" && !isKnown) tellOnce("ready");
    });
  };
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  // Without network there is no answer, and no news.
  setInterval(() => void registration.update().catch(() => undefined), pauseBetweenQuestions);
}

/** The worker's address as the build wrote it into the page. */
export function workerOf(page: Document): string | null {
  const name = page.documentElement.dataset["offline"] ?? "";
  return name === "" ? null : new URL(name, page.baseURI).href;
}
