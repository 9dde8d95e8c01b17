/** Sentences of the command line. */
export const cli = {
  "unknown-command": "Không có lệnh “{{command}}”. Các lệnh: {{commands}}.",
} as const;
