/**
 * Imported for its effect: English can be spoken. The pane loads it when the display language asks for it (28 KB that
 * most readers never need); programs for both languages import it at once.
 */
import { catalogues } from "./catalogues";
import { en } from "./en/en";

catalogues.en = en;
