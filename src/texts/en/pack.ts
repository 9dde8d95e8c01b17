/** Words of documents: a Vietnamese authority's, the pane's language changes nothing in them. */
export { pack } from "../vi/pack";
