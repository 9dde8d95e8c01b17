/** Opening and removing sample data, with what came of it. */
import { useState } from "react";
import type { SampleKind } from "../../features/sample/sampleKinds";
import type { Product } from "../product";
import { useCommand, type Command } from "../useCommand";

export interface SampleCommands {
  readonly command: Command;
  readonly open: (kind: SampleKind) => void;
  readonly remove: (isConfirmed: boolean) => void;
  /** The removal was refused because something would be lost: it may be confirmed. */
  readonly asksToConfirm: boolean;
  /** The sample was refused because the workbook is not empty. */
  readonly needsNewWorkbook: boolean;
  readonly openNewWorkbook: () => void;
  /** Whether a new workbook came; null before it was asked for. */
  readonly isNewOpened: boolean | null;
}

const toConfirm: ReadonlySet<string> = new Set(["sample-changed", "sample-in-use"]);

/** `onChanged`: sheets have come or gone. */
export function useSample(product: Pick<Product, "guide">, onChanged: () => void): SampleCommands {
  const command = useCommand(onChanged);
  const [isNewOpened, setNewOpened] = useState<boolean | null>(null);
  const { phase } = command;
  const codes =
    phase.kind === "failed" && phase.trouble.kind === "findings" ? phase.trouble.findings.map(({ code }) => code) : [];
  return {
    command,
    open: (kind) => {
      setNewOpened(null);
      command.run(async (work) => (await product.guide()).openSample(kind, work));
    },
    remove: (isConfirmed) => command.run(async () => (await product.guide()).removeSample({ isConfirmed })),
    asksToConfirm: codes.length > 0 && codes.every((code) => toConfirm.has(code)),
    needsNewWorkbook: codes.includes("sample-not-empty"),
    openNewWorkbook: () => {
      product.guide().then(
        async (guide) => setNewOpened(await guide.openNewWorkbook()),
        () => setNewOpened(false),
      );
    },
    isNewOpened,
  };
}
