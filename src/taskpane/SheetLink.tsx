/** A link that brings a sheet before the user's eyes. */
import { Link, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

export function SheetLink({ sheet, label }: { readonly sheet: string; readonly label?: string }): ReactElement {
  const { texts, show } = usePane();
  const looks = useLooks();
  return (
    <Link as="button" className={mergeClasses(looks.link, looks.small)} onClick={() => show({ sheet })}>
      {label ?? texts.say("pane.show-sheet", { sheet })}
    </Link>
  );
}
