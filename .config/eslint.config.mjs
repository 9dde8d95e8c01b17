/** Lint rules. TypeScript's own compiler settings (tsconfig.json) come first; these add what a compiler cannot see. */
import eslint from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  eslint.configs.recommended,
  // Control characters in what people paste are looked for on purpose.
  { rules: { "no-control-regex": "off" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
      // `() => done()` and `=> void` results are how callbacks and methods without an answer are written here.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      // Interfaces use the method notation for plain objects of functions, which have no `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      // Spreading a text into its characters is meant.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Points and percents are numbers with a unit in their type; the rule knows plain numbers only.
      "@typescript-eslint/no-unsafe-unary-minus": "off",
      // Numbers in templates are ours, not a person's: they need no formatting.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    // The plugin's rules on the order of load, sync and read follow one function only and know `context.sync()` only by
    // that name; here reading is a function handed on beyond the sync. The client library itself refuses a property that
    // was not loaded, and every test runs through it.
    files: ["src/excel/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/standalone/page/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // Naming the grid's enumerations would load the grid where only its data is made.
    files: ["src/standalone/page/grid/**"],
    rules: {
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    // ExcelTS declares as always there what a workbook may lack (columns of an empty sheet, formulae of a rule); what
    // comes over the wire is JSON and is shown in error messages as it came.
    files: ["src/standalone/**"],
    rules: {
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-boolean-literal-compare": "off",
      "@typescript-eslint/no-base-to-string": "off",
    },
  },
  { files: ["src/cli/**/*.ts", "test/bench/**/*.ts", "test/prove/**/*.ts"], rules: { "no-console": "off" } },
  {
    // Test texts are spread into their characters (the exception above knows the type `string`, not literals); jest's
    // matchers (`expect.any`) are of type any; stand-ins for asynchronous functions need not wait for anything.
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["webpack.config.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly", console: "readonly" },
    },
  },
);
