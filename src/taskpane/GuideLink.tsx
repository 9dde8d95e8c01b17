/** The way to the user guide: pages that come with the add-in, one for every role. They need no network. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactElement } from "react";
import type { Role } from "../domain/appraisal/assignment";
import type { Ambient } from "../features/ambient";
import { useLooks } from "./looks";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    alignSelf: "flex-start",
    color: tokens.colorBrandForegroundLink,
  },
});

/** A page for every role; addresses are relative to the page that holds the pane. */
const pages: Readonly<Record<Role["kind"], string>> = {
  organizer: "assets/guide/chuyen-vien.html",
  unit: "assets/guide/don-vi.html",
  member: "assets/guide/tham-dinh.html",
};

export interface GuideLinkProps {
  readonly role: Role["kind"];
  readonly ambient: Pick<Ambient, "openInBrowser">;
}

export function GuideLink({ role, ambient }: GuideLinkProps): ReactElement {
  const { texts } = usePane();
  const looks = useLooks();
  const styles = useStyles();
  const { openInBrowser } = ambient;
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (openInBrowser === undefined) return;
    event.preventDefault();
    openInBrowser(event.currentTarget.href);
  };
  return (
    <a
      className={mergeClasses(looks.link, styles.link)}
      href={pages[role]}
      target="_blank"
      rel="noopener"
      onClick={open}
    >
      {texts.say("guideLink.open")}
      <span className={looks.hidden}>{texts.say("guideLink.elsewhere")}</span>
    </a>
  );
}
