/** The pane over a fake product in jsdom, with the state already read. */
import { configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { WorkbookState } from "../../src/features/workbookState";
import type { Product } from "../../src/taskpane/product";
import type { StepId } from "../../src/taskpane/steps";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { fakeAmbient, fakeProduct, type FakeAmbient, type FakeProduct } from "./fakeProduct";

// What is waited for comes; on a busy machine the library's one second is not enough for a part that is loaded when opened.
configure({ asyncUtilTimeout: 10_000 });

export interface RenderedPane {
  readonly product: FakeProduct;
  readonly ambient: FakeAmbient;
  readonly user: UserEvent;
  readonly container: HTMLElement;
}

export interface PaneOptions {
  readonly overrides?: Partial<Product>;
  readonly ambient?: FakeAmbient;
  readonly initialStep?: StepId;
}

/** Mounts only; nothing is waited for. */
export function mountPane(state: WorkbookState, options: PaneOptions = {}): RenderedPane {
  const { overrides = {}, ambient = fakeAmbient(), initialStep } = options;
  const product = fakeProduct(state, overrides);
  const user = userEvent.setup();
  const { container } = render(
    <TaskPane product={product} ambient={ambient} {...(initialStep === undefined ? {} : { initialStep })} />,
  );
  return { product, ambient, user, container };
}

export async function renderPane(state: WorkbookState, options: PaneOptions = {}): Promise<RenderedPane> {
  const pane = mountPane(state, options);
  await screen.findAllByRole("tab");
  return pane;
}

/** A promise that is settled by hand. */
export function held<Value>(): { readonly promise: Promise<Value>; readonly settle: (value: Value) => void } {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** Waits for the report of a finished step. */
export async function finished(sentence: string | RegExp = "Đã xong."): Promise<HTMLElement> {
  return screen.findByText(sentence, { selector: "strong" });
}

/** A file as the browser hands it over; jsdom's File can't give its bytes (no Blob.arrayBuffer). */
export function chosenFile(name: string, text: string): File {
  const file = new File([text], name);
  const { buffer } = new Uint8Array(Buffer.from(text, "utf8"));
  file.arrayBuffer = () => Promise.resolve(buffer);
  return file;
}
