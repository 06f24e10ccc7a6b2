/*
 * Puts the editor in the place of <textarea id="text">. The textarea stays what is sent: whatever is typed is put into it at
 * once, and htmx, which watches it, lets the server read it. The faults that come back are marked at their lines.
 */
const text = document.getElementById("text");
const form = text.form;
const dark = matchMedia("(prefers-color-scheme: dark)");

function theme() {
  return `ace/theme/${dark.matches ? "github_dark" : "github_light_default"}`;
}

function open() {
  const { ace } = window;
  ace.config.set("useStrictCSP", true);
  ace.config.set("loadWorkerFromBlob", false);
  const place = document.createElement("div");
  place.className = "editor";
  text.before(place);
  const editor = ace.edit(place, {
    mode: `ace/mode/${text.dataset.mode}`,
    theme: theme(),
    value: text.value,
    useWorker: false,
    enableKeyboardAccessibility: true,
    textInputAriaLabel: text.dataset.label,
    fontSize: "0.9375rem",
    showPrintMargin: false,
    useSoftTabs: true,
    tabSize: 2,
    wrap: true,
    scrollPastEnd: 0.3,
  });
  editor.session.getUndoManager().reset();
  text.hidden = true;
  dark.addEventListener("change", () => editor.setTheme(theme()));
  return editor;
}

/** What stands in the list of faults, as marks beside the lines. */
function mark(editor) {
  const faults = [...document.querySelectorAll("#faults .here li")];
  editor.session.setAnnotations(
    faults.map((fault) => ({
      row: Number(fault.dataset.line) - 1,
      column: Number(fault.dataset.column) - 1,
      text: `${fault.querySelector("code").textContent}: ${fault.querySelector(".message").textContent}`,
      type: "error",
    })),
  );
}

function goTo(editor) {
  const line = /^#L(\d+)$/.exec(location.hash);
  if (line) {
    editor.gotoLine(Number(line[1]), 0, false);
    editor.focus();
  }
}

function follow(editor) {
  editor.session.on("change", () => {
    text.value = editor.getValue();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
  editor.commands.addCommand({
    name: "save",
    bindKey: { win: "Ctrl-S", mac: "Command-S" },
    exec: () => form.requestSubmit(),
  });
  // The page that comes next opens at the line that is left.
  form.addEventListener("submit", () => (form.action = `${form.action.split("#")[0]}#L${editor.getCursorPosition().row + 1}`));
  document.getElementById("faults").addEventListener("click", (event) => {
    const fault = event.target.closest(".here a")?.closest("li");
    if (fault) {
      event.preventDefault();
      editor.gotoLine(Number(fault.dataset.line), Number(fault.dataset.column) - 1, false);
      editor.focus();
    }
  });
  document.body.addEventListener("htmx:afterSettle", () => mark(editor));
  mark(editor);
  goTo(editor);
}

/** What was typed and not saved is not left unseen. */
function guard() {
  const saved = text.dataset.unsaved ? null : text.value;
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  addEventListener("beforeunload", (event) => {
    if (!sent && text.value !== saved) {
      event.preventDefault();
    }
  });
}

/** If what comes back are no faults, the list stays, and it is said that nothing was read. */
function told() {
  const unread = document.getElementById("unread");
  document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const read = detail.xhr.status === 200 && detail.xhr.responseURL.endsWith(text.getAttribute("hx-post"));
    unread.hidden = read;
    detail.shouldSwap = read;
  });
  document.body.addEventListener("htmx:sendError", () => (unread.hidden = false));
}

guard();
told();
if (window.ace) {
  follow(open());
}
