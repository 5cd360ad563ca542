// Lights a statement on both sides while the pointer or the focus is on one of them.
function light(event, on) {
  const part = event.target.closest && event.target.closest("[data-s]");
  if (!part) return;
  const owners = part.dataset.s.split(" ");
  for (const other of document.querySelectorAll("[data-s]")) {
    if (other.dataset.s.split(" ").some((owner) => owners.includes(owner))) other.classList.toggle("lit", on);
  }
}

for (const name of ["mouseover", "focusin"]) document.addEventListener(name, (event) => light(event, true));
for (const name of ["mouseout", "focusout"]) document.addEventListener(name, (event) => light(event, false));
