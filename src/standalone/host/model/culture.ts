/** How a user's Excel reads and shows numbers and dates. Formulas and the API's number formats stay en-US. */
export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  /** Order of day and month in an entry such as 1/5. */
  readonly dateOrder: "mdy" | "dmy";
  /** Format a date typed with the year gets, as Excel shows its short date. */
  readonly shortDate: string;
}

export const EN_US: Culture = {
  name: "en-US",
  decimal: ".",
  group: ",",
  dateOrder: "mdy",
  shortDate: "m/d/yyyy",
};

/** Windows' regional settings for Vietnam: 1.234,5 and dd/MM/yyyy. */
export const VI_VN: Culture = {
  name: "vi-VN",
  decimal: ",",
  group: ".",
  dateOrder: "dmy",
  shortDate: "dd/mm/yyyy",
};
