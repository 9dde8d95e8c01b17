/**
 * The criteria sets that come with the add-in, in the order they are offered. Their names, figures and classes are
 * those of the decisions named in them; what a decision leaves open is said in the set's notes.
 */
import haiDuongCommune from "./hai-duong-2452-2019-commune.json";
import { loadShippedSet, type ShippedSet } from "./shippedSet";
import thaiNguyenCommune from "./thai-nguyen-4203-2021-commune.json";
import thanhHoaCommune from "./thanh-hoa-4308-2021-commune.json";
import thanhHoaDepartment from "./thanh-hoa-4606-2019-department.json";
import thanhHoaDistrict from "./thanh-hoa-4606-2019-district.json";

export const catalogue: readonly ShippedSet[] = [
  thaiNguyenCommune,
  thanhHoaCommune,
  thanhHoaDepartment,
  thanhHoaDistrict,
  haiDuongCommune,
].map(loadShippedSet);

/** The set with the id, or null. */
export function findShippedSet(id: string): ShippedSet | null {
  return catalogue.find(({ set }) => set.id === id) ?? null;
}
