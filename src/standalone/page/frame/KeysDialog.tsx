/** The keys of this page, told where somebody looks for them. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { KeyTexts } from "./keyTexts";

type KeyText = Parameters<KeyTexts["say"]>[0];

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  keys: { width: "38%" },
  key: { fontFamily: tokens.fontFamilyBase },
});

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly words: KeyTexts;
  readonly onClose: () => void;
}

export function KeysDialog({ words, isOpen, onClose }: KeysDialogProps): ReactElement {
  const styles = useStyles();
  const rows: readonly (readonly [keys: string, does: KeyText])[] = [
    ["F6", "regions"],
    ["Shift+F6", "regions-back"],
    [words.say("key-arrows"), "cells"],
    ["Ctrl+G", "go-to"],
    ["F2", "edit"],
    [words.say("key-choices"), "choices"],
    ["Ctrl+Alt+PageUp / PageDown", "sheets"],
    ["Esc", "dismiss"],
    ["Ctrl+Z, Ctrl+Y", "undo-redo"],
    ["Ctrl+S", "save"],
    ["Ctrl+O", "open"],
  ];
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.say("title")}</DialogTitle>
          <DialogContent>
            <table className={styles.table}>
              <tbody>
                {rows.map(([keys, does]) => (
                  <tr key={does}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.keys)}>
                      <kbd className={styles.key}>{keys}</kbd>
                    </th>
                    <td className={styles.cell}>{words.say(does)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words.say("close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
