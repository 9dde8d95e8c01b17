/** Work without network on the standalone page. */
export const offline = {
  ready: "The page is ready: from now on it also opens without a network.",
  newer:
    "There is a new version of the program. Save your file, close every tab that shows it and open it again: the new version is used then.",
} as const;
