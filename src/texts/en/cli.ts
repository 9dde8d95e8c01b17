/** Sentences of the command line. */
export const cli = {
  "unknown-command": "There is no command “{{command}}”. Commands: {{commands}}.",
} as const;
