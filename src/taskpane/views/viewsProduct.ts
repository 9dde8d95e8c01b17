/** What the pictures of the year ask of the product. Types only. */
import type { Outcome } from "../../features/outcome";
import type { YearViews } from "../../features/yearViews";

export interface ViewsProduct {
  /** One round trip; nothing is written. */
  read(): Promise<Outcome<YearViews>>;
}
