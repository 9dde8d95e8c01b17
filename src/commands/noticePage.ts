/** Entry of notice.html: shows what a command said, and asks the command to close the dialog. */
import "./notice.css";
import { noticeAt } from "./notice";

function fill(root: HTMLElement): void {
  const notice = noticeAt(window.location.href);
  if (notice === null) return;
  const { language, title, lines, close } = notice;
  document.documentElement.lang = language;
  document.title = title;
  const heading = document.createElement("h1");
  heading.textContent = title;
  const said = document.createElement("div");
  said.setAttribute("role", "status");
  said.append(
    ...lines.map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  const button = document.createElement("button");
  button.textContent = close;
  button.addEventListener("click", () => Office.context.ui.messageParent("close"));
  root.replaceChildren(heading, said, button);
  button.focus();
}

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no element #root");
fill(root);
// The button needs office.js to be ready, what is read does not.
void Office.onReady();
