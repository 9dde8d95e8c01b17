/** What the panel of items set aside asks of the product. Types only. */
import type { Done, Outcome } from "../../features/outcome";
import type { SelectedItem } from "../../features/selectedItem";
import type { SetAsideInput } from "../../features/setAside";
import type { Work } from "../../features/work";

export interface SetAsideProduct {
  /** The unit and item of the row that is selected in the workbook. */
  selected(): Promise<Outcome<SelectedItem>>;
  setAside(input: SetAsideInput, work: Work): Promise<Outcome<Done>>;
  applyAgain(input: SelectedItem, work: Work): Promise<Outcome<Done>>;
}
