/** The standalone page: header, grid left, task pane right; on narrow screens one of the two. */
import { Button, Spinner } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ChangeEvent,
  type ReactElement,
} from "react";
import type { Texts } from "../../../texts/texts";
import type { GridNotice } from "../grid/gridNotice";
import { offlineTexts } from "../offline/offlineTexts";
import { useVersionNews } from "../offline/useVersionNews";
import type { PageParts, PaneSurroundings } from "../parts";
import type { SessionState } from "../session";
import { DiscardDialog } from "./DiscardDialog";
import { KeysDialog } from "./KeysDialog";
import { keyTexts } from "./keyTexts";
import { narrowest, usePageLooks } from "./looks";
import { Notice } from "./Notice";
import { PageHeader } from "./PageHeader";
import { gridMessage, type PageMessage } from "./pageMessages";
import { PasswordDialog } from "./PasswordDialog";
import { paneWidths, Splitter } from "./Splitter";
import { useFileActions } from "./useFileActions";
import { useNarrow } from "./useNarrow";
import { usePageKeys } from "./usePageKeys";
import { usePassword } from "./usePassword";
import { useWorkplace, type Start } from "./useWorkplace";

const nothing: SessionState = { fileName: "", isUnsaved: false, workbook: 0, restored: null };
const noSubscription = (): (() => void) => () => undefined;
/** A message about a cell goes away by itself after this time (milliseconds). */
const messageTime = 8_000;

interface PageProps {
  readonly texts: Texts;
  readonly start: Start;
  readonly parts: PageParts;
  readonly ambient: PaneSurroundings["ambient"];
}

export function Page({ texts, start, parts, ambient }: PageProps): ReactElement {
  const looks = usePageLooks();
  const gridRef = useRef<HTMLDivElement>(null);
  const paneRef = useRef<HTMLDivElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const headerRef = useRef<HTMLDivElement>(null);
  const words = useMemo(() => keyTexts(texts), [texts]);
  const keysHint = useId();
  const [isAskedForKeys, setAskedForKeys] = useState(false);
  const [message, setMessage] = useState<PageMessage | null>(null);
  const [paneWidth, setPaneWidth] = useState<number>(paneWidths.usual);
  const isNarrow = useNarrow(narrowest);
  // On a narrow screen the pane comes first: it says what to do next.
  const [isPaneWanted, setPaneWanted] = useState(true);
  const notice = useCallback((one: GridNotice) => setMessage(gridMessage(texts, one)), [texts]);
  const password = usePassword();
  const versions = useVersionNews();
  const workplace = useWorkplace(start, gridRef, texts, notice, password.ask);
  const ready = typeof workplace === "string" ? null : workplace;
  const state = useSyncExternalStore(
    ready?.session.subscribe ?? noSubscription,
    ready?.session.state ?? (() => nothing),
  );
  const actions = useFileActions({ texts, ready, parts, ambient, setMessage });

  const isReady = ready !== null && !actions.isBusy;
  const openFile = (): void => fileRef.current?.click();
  usePageKeys(
    ready === null || actions.isBusy
      ? null
      : {
          regions: [
            { element: gridRef, focus: () => ready.grid.focus() },
            { element: paneRef },
            { element: headerRef },
          ],
          isEditing: () => ready.grid.isEditing(),
          onSave: actions.save,
          onOpen: openFile,
          onDismiss: message === null ? null : () => setMessage(null),
        },
  );

  useEffect(() => {
    if (message?.intent === "error" || message === null) return;
    const timer = setTimeout(() => setMessage(null), messageTime);
    return () => clearTimeout(timer);
  }, [message]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (state.isUnsaved) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [state.isUnsaved]);

  useEffect(() => {
    document.title = `${state.isUnsaved ? "● " : ""}${state.fileName === "" ? "" : `${state.fileName} – `}${texts.say("page.product")}`;
  }, [state.fileName, state.isUnsaved, texts]);

  useEffect(() => {
    // A pane for every workbook, as in Excel: messages, chosen files, changes not logged yet are the other one's.
    if (ready === null || paneRef.current === null) return;
    const place = document.createElement("div");
    paneRef.current.append(place);
    const unmount = parts.mountPane(place, { embedded: ready.embedded, ambient });
    return () => {
      // React refuses to take a root out while it draws.
      queueMicrotask(unmount);
      place.remove();
    };
  }, [ready, parts, ambient, state.workbook]);

  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file !== undefined) actions.open(file);
  };
  const isGridShown = !isNarrow || !isPaneWanted;
  return (
    <div className={looks.page} lang={texts.language}>
      <div ref={headerRef} className={looks.bar}>
        <PageHeader
          texts={texts}
          words={words}
          state={state}
          isReady={isReady}
          isPaneShown={isPaneWanted}
          isNarrow={isNarrow}
          onNew={actions.startAnew}
          onOpen={openFile}
          onSave={actions.save}
          onUndo={() => ready?.grid.undo()}
          onRedo={() => ready?.grid.redo()}
          onSample={actions.openSample}
          onPane={() => setPaneWanted(!isPaneWanted)}
          onKeys={() => setAskedForKeys(true)}
        />
      </div>
      <input ref={fileRef} type="file" accept=".xlsx,.xlsm" hidden onChange={chosen} data-testid="file" />
      {state.restored !== null && (
        <div className={looks.bar}>
          <Notice
            texts={texts}
            intent="info"
            text={texts.say("page.restored", {
              file: state.restored.fileName === "" ? texts.say("page.new-file") : state.restored.fileName,
              time: new Date(state.restored.keptAt).toLocaleTimeString(texts.language === "vi" ? "vi-VN" : "en-US"),
            })}
            onDismiss={() => ready?.session.dismissRestored()}
          >
            <Button size="small" onClick={actions.dropRestored}>
              {texts.say("page.restored-drop")}
            </Button>
          </Notice>
        </div>
      )}
      {versions.news !== null && (
        <div className={looks.bar}>
          <Notice
            texts={texts}
            intent="info"
            text={offlineTexts(texts).say(versions.news)}
            onDismiss={versions.dismiss}
          />
        </div>
      )}
      <div className={looks.body}>
        <section
          className={isGridShown ? looks.grid : looks.gone}
          aria-label={texts.say("page.grid")}
          aria-describedby={keysHint}
        >
          <p id={keysHint} hidden>
            {words.say("grid-hint")}
          </p>
          <div ref={gridRef} className={looks.canvas} />
          {message !== null && (
            <div className={looks.notice}>
              <Notice texts={texts} intent={message.intent} text={message.text} onDismiss={() => setMessage(null)} />
            </div>
          )}
        </section>
        {isPaneWanted && !isNarrow && (
          <Splitter width={paneWidth} label={texts.say("page.splitter")} onWidth={setPaneWidth} />
        )}
        <div
          ref={paneRef}
          className={isPaneWanted ? (isNarrow ? looks.paneAlone : looks.pane) : looks.gone}
          style={isNarrow ? undefined : { width: paneWidth }}
        />
        {(workplace === "opening" || actions.isBusy) && (
          <div className={looks.waiting}>
            <Spinner label={actions.busyText ?? texts.say("page.opening")} />
          </div>
        )}
        {workplace === "failed" && (
          <div className={looks.waiting} role="alert">
            {texts.say("page.opening-failed")}
          </div>
        )}
      </div>
      <DiscardDialog
        texts={texts}
        isOpen={actions.question !== null}
        fileName={state.fileName}
        onAnswer={(answer) => actions.question?.(answer)}
      />
      <KeysDialog words={words} isOpen={isAskedForKeys} onClose={() => setAskedForKeys(false)} />
      <PasswordDialog
        texts={texts}
        question={password.asked?.question ?? null}
        onAnswer={(answer) => password.asked?.answer(answer)}
      />
    </div>
  );
}
