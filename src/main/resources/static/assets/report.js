/* Files may be dropped where they are chosen, and one that is too large is told before it is sent. */
const form = document.getElementById("drop");

function refuse(input, told) {
  const alert = document.getElementById("file-refused") ?? document.createElement("p");
  alert.id = "file-refused";
  alert.className = "told red";
  alert.setAttribute("role", "alert");
  alert.textContent = told;
  alert.hidden = told === "";
  input.before(alert);
  input.setCustomValidity(told);
  input.setAttribute("aria-invalid", told === "" ? "false" : "true");
  input.setAttribute("aria-describedby", told === "" ? "file-hint" : "file-refused file-hint");
}

if (form) {
  const input = form.querySelector("input[type=file]");
  document.getElementById("drop-here").hidden = false;
  input.addEventListener("change", () => {
    const tooLarge = [...input.files].some((file) => file.size > Number(form.dataset.largest));
    refuse(input, tooLarge ? form.dataset.tooLarge : "");
  });
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.remove("over");
    });
  }
  form.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change"));
    }
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
