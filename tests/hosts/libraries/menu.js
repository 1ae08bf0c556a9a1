export const start = (menu) => {
  menu.textContent = "menu started";
};
