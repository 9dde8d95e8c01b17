/** Sentences of issuing and collecting scoring sheets. */
export const collection = {
  checked: "Đã đối chiếu {{files}} tệp: {{number}} điểm khác so với phiếu phát hành.",
} as const;
