/** The last net: a fault in drawing the pane is said, and the pane can be opened again; the workbook holds everything. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { Texts } from "../texts/texts";

interface FaultBoundaryProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly hasFault: boolean;
}

export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { hasFault: false };

  static getDerivedStateFromError(): FaultBoundaryState {
    return { hasFault: true };
  }

  override render(): ReactNode {
    const { texts, children } = this.props;
    if (!this.state.hasFault) return children;
    return (
      <div role="alert">
        <p>{texts.say("pane.pane-broken")}</p>
        <Button appearance="primary" onClick={() => this.setState({ hasFault: false })}>
          {texts.say("pane.reopen")}
        </Button>
      </div>
    );
  }
}
