/* Says of a form whose answer takes seconds that it is under way, and lets it be sent once. */
for (const form of document.querySelectorAll("form[data-slow]")) {
  form.addEventListener("submit", () => {
    form.querySelector(".slow span").hidden = false;
    form.querySelectorAll("button").forEach((button) => (button.disabled = true));
  });
}

/* Whoever comes back to the page finds it as it was left. */
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll("form[data-slow] .slow span").forEach((told) => (told.hidden = true));
    document.querySelectorAll("form[data-slow] button").forEach((button) => (button.disabled = false));
  }
});
