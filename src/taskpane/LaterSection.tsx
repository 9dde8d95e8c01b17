/** A part of the pane behind a button: what it shows is loaded when it is first opened. */
import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { FoldButton } from "./FoldButton";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

export interface LaterSectionProps<Loaded> {
  readonly title: string;
  /** What the part is for, or what has to be there first. */
  readonly intro: string;
  /** Nothing is loaded or shown before. */
  readonly isReady: boolean;
  readonly loading: string;
  readonly loadingFailed: string;
  readonly load: () => Promise<Loaded>;
  readonly children: (loaded: Loaded) => ReactElement;
}

type State<Loaded> = { readonly kind: "loading" | "failed" } | { readonly kind: "loaded"; readonly loaded: Loaded };

export function LaterSection<Loaded>(props: LaterSectionProps<Loaded>): ReactElement {
  const { title, intro, isReady, loading, loadingFailed, load, children } = props;
  const { texts } = usePane();
  const looks = useLooks();
  const region = useId();
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<State<Loaded>>({ kind: "loading" });
  const isAsked = useRef(false);
  const ask = useRef(load);
  useEffect(() => {
    ask.current = load;
  });
  const isShown = isOpen && isReady;

  const start = (): void => {
    isAsked.current = true;
    ask.current().then(
      (loaded) => setState({ kind: "loaded", loaded }),
      () => setState({ kind: "failed" }),
    );
  };
  useEffect(() => {
    // Asked for once, also when the part becomes ready while it stands open.
    if (isShown && !isAsked.current) start();
  }, [isShown]);
  const again = (): void => {
    setState({ kind: "loading" });
    start();
  };

  return (
    <section className={looks.stack}>
      <FoldButton
        title={title}
        isOpen={isOpen}
        region={region}
        onToggle={() => {
          if (!isOpen && state.kind === "failed") again();
          setOpen(!isOpen);
        }}
      />
      <div id={region} className={isOpen ? looks.stack : undefined} hidden={!isOpen}>
        <p className={looks.text}>{intro}</p>
        {isShown && state.kind === "loading" && <Spinner size="tiny" label={loading} />}
        {isShown && state.kind === "failed" && (
          <div role="alert" className={looks.line}>
            <span className={looks.text}>{loadingFailed}</span>
            <Button onClick={again}>{texts.say("pane.retry")}</Button>
          </div>
        )}
        {isReady && state.kind === "loaded" && children(state.loaded)}
      </div>
    </section>
  );
}
