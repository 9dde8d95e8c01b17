/** The 20 departments of 2020 with their set, ranked densely as in the report. */
import { findShippedSet } from "../../../src/criteria/catalogue";
import { sampleYear } from "../../../src/criteria/sample";
import { rankUnits } from "../../../src/domain/rankUnits";

const sample = sampleYear();
const shipped = findShippedSet(sample.setId);
if (shipped === null) throw new Error(`the sample's set is not shipped: ${sample.setId}`);

export const departmentSet = shipped.set;
export const departments = sample.units;
export const departmentRanking = rankUnits(departmentSet, departments, "dense");
