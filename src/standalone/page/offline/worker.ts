/**
 * The service worker of the standalone page: after the first visit the page opens without network. All files of one
 * version are kept together; a newer version is fetched beside it and takes over when the last page is closed
 * (a waiting worker, Service Workers §4.4), so that a page never mixes files of two versions.
 * Other addresses, the add-in's own pages among them, go to the network as if it were not there.
 */
import { precacheAndRoute } from "workbox-precaching";

/** Put in front of this file by the build. */
declare const self: { readonly cchcFiles: readonly { readonly url: string; readonly revision: string | null }[] };

precacheAndRoute([...self.cchcFiles], {
  // ?lang=en, ?coauthor: the same page.
  ignoreURLParametersMatching: [/./],
  directoryIndex: "standalone.html",
  cleanURLs: false,
});
