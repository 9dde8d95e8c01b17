/** For commands that build large workbooks: memory before speed. */
import { setFlagsFromString } from "node:v8";

/** How much the heap may grow between two collections of garbage; V8's own choice goes up to four times. */
const growth = 10;

/**
 * From now on garbage is collected once the heap has grown by a tenth. A workbook of 168 scoring sheets has some 200 MB that
 * are in use; left alone, V8 lets as much garbage again pile up beside them, since the machine has the memory.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
