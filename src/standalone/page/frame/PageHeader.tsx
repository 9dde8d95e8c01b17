/**
 * Product, file and what can be done with it.
 *
 * Not Fluent's Toolbar: its focus manager puts focusable elements behind aria-hidden (axe aria-hidden-focus).
 */
import { Button } from "@fluentui/react-components";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Document20Regular } from "@fluentui/react-icons/svg/document";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Keyboard20Regular } from "@fluentui/react-icons/svg/keyboard";
import { PanelRight20Regular } from "@fluentui/react-icons/svg/panel-right";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { TableSimple20Regular } from "@fluentui/react-icons/svg/table-simple";
import type { ReactElement } from "react";
import type { Texts } from "../../../texts/texts";
import type { SessionState } from "../session";
import type { KeyTexts } from "./keyTexts";
import { usePageLooks } from "./looks";

export interface HeaderActions {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSample: () => void;
  readonly onPane: () => void;
  readonly onKeys: () => void;
}

interface PageHeaderProps extends HeaderActions {
  readonly texts: Texts;
  readonly words: KeyTexts;
  readonly state: SessionState;
  readonly isReady: boolean;
  readonly isPaneShown: boolean;
  /** Icons only, their names as tooltips; undo, redo and keys never have more, so that one line holds all. */
  readonly isNarrow: boolean;
}

export function PageHeader(props: PageHeaderProps): ReactElement {
  const { texts, state, isReady } = props;
  const looks = usePageLooks();
  const plain = (label: string, icon: ReactElement, onClick: () => void): ReactElement => (
    <Button appearance="subtle" icon={icon} onClick={onClick} disabled={!isReady} aria-label={label} title={label} />
  );
  const button: typeof plain = (label, icon, onClick) =>
    props.isNarrow ? (
      plain(label, icon, onClick)
    ) : (
      <Button appearance="subtle" icon={icon} onClick={onClick} disabled={!isReady}>
        {label}
      </Button>
    );
  return (
    <header className={looks.header}>
      <h1 className={looks.product}>{texts.say("page.product")}</h1>
      <div role="group" className={looks.tools} aria-label={texts.say("page.toolbar")}>
        {button(texts.say("page.new"), <Document20Regular />, props.onNew)}
        {button(texts.say("page.open"), <FolderOpen20Regular />, props.onOpen)}
        {button(texts.say("page.save"), <Save20Regular />, props.onSave)}
        <span className={looks.divider} />
        {plain(texts.say("page.undo"), <ArrowUndo20Regular />, props.onUndo)}
        {plain(texts.say("page.redo"), <ArrowRedo20Regular />, props.onRedo)}
        <span className={looks.divider} />
        {button(texts.say("page.sample"), <TableSimple20Regular />, props.onSample)}
      </div>
      <div className={looks.file}>
        <span className={looks.fileName}>{state.fileName === "" ? texts.say("page.new-file") : state.fileName}</span>
        <span className={state.isUnsaved ? looks.unsaved : looks.saved} role="status">
          {state.isUnsaved ? `● ${texts.say("page.unsaved")}` : state.fileName === "" ? "" : texts.say("page.saved")}
        </span>
      </div>
      <div role="group" className={looks.tools} aria-label={texts.say("page.pane")}>
        {plain(props.words.say("button"), <Keyboard20Regular />, props.onKeys)}
        {button(
          texts.say(props.isPaneShown ? "page.pane-hide" : "page.pane-show"),
          <PanelRight20Regular />,
          props.onPane,
        )}
      </div>
    </header>
  );
}
