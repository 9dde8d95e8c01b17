/**
 * Unsaved work, kept in the browser (IndexedDB) so that a reload or a crash loses nothing. Each tab keeps its own copy;
 * a tab that starts takes its own copy up again, or the newest one whose tab is gone.
 */
export interface KeptWork {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

export interface WorkKeeper {
  /** Work to take up again; it then belongs to this tab. */
  take(): Promise<KeptWork | null>;
  keep(work: KeptWork): Promise<void>;
  /** The work is in a file now, or not wanted. */
  drop(): Promise<void>;
}

const storeName = "work";
const tabItem = "cchc-tab";

export async function openWorkKeeper(): Promise<WorkKeeper> {
  const database = await openDatabase();
  const tab = await ownTab();
  const run = <Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> =>
    answer(ask(database.transaction(storeName, mode).objectStore(storeName)));
  return {
    async take() {
      const own = await run<KeptWork | undefined>(
        "readonly",
        (store) => store.get(tab) as IDBRequest<KeptWork | undefined>,
      );
      if (own !== undefined) return own;
      const keys = (await run("readonly", (store) => store.getAllKeys())).map(String);
      const alive = await tabsAlive();
      let newest: { readonly key: string; readonly work: KeptWork } | null = null;
      for (const key of keys.filter((one) => !alive.has(one))) {
        const work = await run<KeptWork>("readonly", (store) => store.get(key) as IDBRequest<KeptWork>);
        if (newest === null || work.keptAt > newest.work.keptAt) newest = { key, work };
      }
      if (newest === null) return null;
      const { key, work } = newest;
      await run("readwrite", (store) => store.put(work, tab));
      await run("readwrite", (store) => store.delete(key));
      return work;
    },
    async keep(work) {
      await run("readwrite", (store) => store.put(work, tab));
    },
    async drop() {
      await run("readwrite", (store) => store.delete(tab));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open("cchc", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return answer(request);
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB refuses"));
  });
}

/** The tab's name, the same after a reload. A duplicated tab gets a name of its own: the old one's lock is held. */
async function ownTab(): Promise<string> {
  const remembered = sessionStorage.getItem(tabItem);
  const tab = remembered !== null && (await hold(remembered)) ? remembered : `${Date.now()}-${Math.random()}`;
  if (tab !== remembered) await hold(tab);
  sessionStorage.setItem(tabItem, tab);
  return tab;
}

/** Browsers offer locks on localhost and https only; without them every other tab counts as gone. */
function locks(): LockManager | undefined {
  return "locks" in navigator ? navigator.locks : undefined;
}

/** Holds the tab's lock until the tab is closed. @returns false when another tab holds it */
function hold(tab: string): Promise<boolean> {
  const manager = locks();
  if (manager === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    void manager.request(`${tabItem}:${tab}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

async function tabsAlive(): Promise<ReadonlySet<string>> {
  const held = (await locks()?.query())?.held ?? [];
  return new Set(held.map(({ name = "" }) => name.replace(`${tabItem}:`, "")));
}
