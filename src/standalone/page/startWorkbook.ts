/** The embedded workbook of this page; workbook engine and client library are loaded on demand. */
import type { Language } from "../../texts/texts";
import type { EmbeddedExcel } from "../host/embedded";

/** Beside the page, as the build puts it. */
const library = "office/excel-web-16.00.js";

/** @throws Error when the client library cannot be loaded */
export async function startWorkbook(language: Language): Promise<EmbeddedExcel> {
  const [{ startEmbeddedExcel }, { EN_US, VI_VN }] = await Promise.all([
    import("../host/browserRuntime"),
    import("../host/model/culture"),
  ]);
  return startEmbeddedExcel(new URL(library, document.baseURI).href, { culture: language === "vi" ? VI_VN : EN_US });
}
