import type { Office } from "../../src/sheets/heading";

export const office: Office = { parentAgency: "UBND tỉnh Thử Nghiệm", agency: "Sở Nội vụ", place: "Thử Nghiệm" };
export const noOffice: Office = { parentAgency: "", agency: "", place: "" };
