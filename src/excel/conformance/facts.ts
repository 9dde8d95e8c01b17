/** All facts about Excel that the add-in relies on. */
import { batches } from "./batches";
import { cells } from "./cells";
import { charts } from "./charts";
import type { Section } from "./entry";
import { events } from "./events";
import { looks } from "./looks";
import { printing } from "./printing";
import { protection } from "./protection";
import { ranges } from "./ranges";
import { rules } from "./rules";
import { sheets } from "./sheets";

export const sections: readonly Section[] = [
  cells,
  ranges,
  protection,
  sheets,
  rules,
  looks,
  printing,
  charts,
  batches,
  events,
];
