/*
 * Colours what is shown of rule files, <pre data-mode> line by line and <code data-mode> as a whole, by the grammars of the
 * editor. The text stays where it is: it is found, marked, copied and printed as any other text of the page.
 */
function tokenizer(mode) {
  const found = mode !== "text" && window.ace?.require(`ace/mode/${mode}`);
  return found ? new found.Mode().getTokenizer() : null;
}

function token({ type, value }) {
  const span = document.createElement("span");
  span.className = type.split(".").map((part) => `ace_${part}`).join(" ");
  span.textContent = value;
  return span;
}

function paint(lines, tokens) {
  let state = "start";
  for (const line of lines) {
    const read = tokens.getLineTokens(line.text, state);
    state = read.state;
    line.show(read.tokens.map(token));
  }
}

function lineByLine(pre) {
  return [...pre.querySelectorAll("code")].map((code) => ({
    text: code.textContent,
    show: (spans) => code.replaceChildren(...spans),
  }));
}

function whole(code) {
  const lines = code.textContent.split("\n");
  const last = lines.length - 1;
  code.replaceChildren();
  return lines.map((text, at) => ({ text, show: (spans) => code.append(...spans, at < last ? "\n" : "") }));
}

for (const shown of document.querySelectorAll("[data-mode]")) {
  const tokens = tokenizer(shown.dataset.mode);
  if (tokens) {
    paint(shown.matches("pre") ? lineByLine(shown) : whole(shown), tokens);
  }
}
