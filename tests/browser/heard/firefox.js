// Runs in Firefox's own window, not in the page. Firefox keeps there what it tells every screen reader, on whatever system.
const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;

const tell = (node) => {
  const states = {}, more = {};
  node.getState(states, more);
  const attributes = Object.fromEntries([...node.attributes.enumerate()].map(({ key, value }) => [key, value]));
  const children = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(tell(child));
  return {
    role: service.getStringRole(node.role),
    aria: attributes['xml-roles'] ?? '',
    level: attributes.level ?? '',
    name: node.name ?? '',
    description: node.description ?? '',
    states: [...service.getStringStates(states.value, more.value)],
    children,
  };
};

// None until the page's process has told of its first document.
const page = service.getAccessibleFor(selectedBrowser);
return page && tell(page);
