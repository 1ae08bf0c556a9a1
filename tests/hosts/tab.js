const tab = document.getElementById("tab");
tab.onclick = () => {
  const panel = document.getElementById("panel");
  panel.hidden = !panel.hidden;
  tab.setAttribute("aria-expanded", String(!panel.hidden));
};
