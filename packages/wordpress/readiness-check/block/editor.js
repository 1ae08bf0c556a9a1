// The block in the editor: its settings and a picture in words of what will stand on the page. The check itself is never loaded here:
// it would answer the author's keys and count visits. What is set is judged on the server, by includes/fields.php.

(({ blocks, blockEditor, components, element, htmlEntities, i18n }) => {
  const { createElement: create } = element;
  const { InspectorControls, PanelColorSettings, useBlockProps } = blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl } = components;
  const { __, sprintf } = i18n;
  const { decodeEntities } = htmlEntities;

  /** A tick in a circle, drawn here: the font of WordPress' own icons does not reach into the frame of newer editors. */
  const ICON = create(
    "svg",
    { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": true },
    create("path", { fillRule: "evenodd", d: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM10.500 16.200l-4-4l1.400-1.400l2.600 2.600l5.600-5.600l1.400 1.400Z" }),
  );

  /** What newer versions of WordPress want said, and older ones pass over. */
  const MODERN = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  const asInSettings = () => ({ value: "", label: __("As in the settings", "readiness-check") });

  /** A line of text. Where an author without the right to write HTML has saved, `&` comes back as `&amp;`. */
  const text = (label, help, type) => ({ name, value, change }) =>
    create(TextControl, { ...MODERN, key: name, label: label(), help: help?.(), type, value: decodeEntities(value ?? ""), onChange: change });

  const choice = (label, options, help) => ({ name, value, change }) =>
    create(SelectControl, {
      ...MODERN,
      key: name,
      label: label(),
      help: help?.(),
      value: value ?? "",
      options: [asInSettings(), ...options().map(([value, label]) => ({ value, label }))],
      onChange: change,
    });

  /** The settings by attribute, in the order of their panels. */
  const CALL = {
    booking: text(
      () => __("Booking link", "readiness-check"),
      () => __("With {summary} and {code} where your booking tool takes text. https:, mailto: or a page of this site.", "readiness-check"),
    ),
    contact: text(
      () => __("E-mail address", "readiness-check"),
      () => __("Used where there is no booking link.", "readiness-check"),
      "email",
    ),
    brand: text(() => __("Your name, shown at the call", "readiness-check")),
    privacy: text(
      () => __("Privacy notice", "readiness-check"),
      () => __("Empty: the privacy page of this site.", "readiness-check"),
    ),
  };
  const LANGUAGE = {
    lang: choice(
      () => __("Language", "readiness-check"),
      () => [
        ["de", "Deutsch"],
        ["en", "English"],
      ],
      () => __("Without a setting: the language of the page.", "readiness-check"),
    ),
    languages: choice(
      () => __("Languages on offer", "readiness-check"),
      () => [
        ["de en", "Deutsch, English"],
        ["en de", "English, Deutsch"],
        ["de", "Deutsch"],
        ["en", "English"],
      ],
    ),
    texts: text(
      () => __("File with your own words", "readiness-check"),
      () => __("Address of a JSON file of this site.", "readiness-check"),
    ),
  };
  const LOOKS = {
    theme: choice(
      () => __("Light or dark", "readiness-check"),
      () => [
        ["light", __("Light", "readiness-check")],
        ["dark", __("Dark", "readiness-check")],
        ["auto", __("As the visitor's device", "readiness-check")],
      ],
    ),
    headingLevel: choice(
      () => __("Level of the first heading", "readiness-check"),
      () => ["2", "3", "4"].map((level) => [level, level]),
    ),
    logo: text(
      () => __("Logo", "readiness-check"),
      () => __("Address of a picture of this site.", "readiness-check"),
    ),
  };
  const TECHNIQUE = {
    mode: choice(
      () => __("Where it runs", "readiness-check"),
      () => [
        ["inline", __("In the page", "readiness-check")],
        ["frame", __("In a frame with its network closed", "readiness-check")],
      ],
    ),
    dataLayer: choice(
      () => __("Events in the data layer", "readiness-check"),
      () => [
        ["on", __("On", "readiness-check")],
        ["off", __("Off", "readiness-check")],
      ],
      () => __("For a tag manager. No event holds an answer.", "readiness-check"),
    ),
    history: choice(
      () => __("The browser's Back", "readiness-check"),
      () => [
        ["on", __("On", "readiness-check")],
        ["off", __("Off", "readiness-check")],
      ],
      () => __("On: it leads to the step before.", "readiness-check"),
    ),
  };

  const panel = (title, fields, attributes, setAttributes, open) =>
    create(
      PanelBody,
      { title, initialOpen: open, key: title },
      Object.entries(fields).map(([name, draw]) =>
        draw({ name, value: attributes[name], change: (value) => setAttributes({ [name]: value || undefined }) }),
      ),
    );

  const colours = (attributes, setAttributes) =>
    create(PanelColorSettings, {
      key: "colours",
      title: __("Colours", "readiness-check"),
      initialOpen: false,
      colorSettings: [
        ["accent", __("Buttons and links", "readiness-check")],
        ["text", __("Text", "readiness-check")],
        ["background", __("Background", "readiness-check")],
      ].map(([name, label]) => ({
        label,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value || undefined }),
      })),
    });

  /** Whom the visitor will be led to, as the author would say it. */
  const whereTo = ({ booking, contact }) => {
    const address = decodeEntities(booking || (contact && `mailto:${contact}`) || "");
    if (!address) return __("The call leads where the settings of the site say.", "readiness-check");
    /* translators: %s: a host or an e-mail address */
    return sprintf(__("The call leads to %s.", "readiness-check"), address.replace(/^(https:\/\/|mailto:)/, "").split(/[/?]/)[0] || address);
  };

  function Edit({ attributes, setAttributes }) {
    const set = (name) => (value) => setAttributes({ [name]: value || undefined });
    return create(
      "div",
      useBlockProps(),
      create(
        InspectorControls,
        {},
        panel(__("The call", "readiness-check"), CALL, attributes, setAttributes, true),
        panel(__("Language and words", "readiness-check"), LANGUAGE, attributes, setAttributes, false),
        colours(attributes, setAttributes),
        panel(__("Looks", "readiness-check"), LOOKS, attributes, setAttributes, false),
        panel(__("Technique", "readiness-check"), TECHNIQUE, attributes, setAttributes, false),
      ),
      create(
        Placeholder,
        {
          icon: ICON,
          label: __("AI readiness check", "readiness-check"),
          instructions: __("The check stands here on the page. All its settings are at the side.", "readiness-check"),
        },
        CALL.booking({ name: "booking", value: attributes.booking, change: set("booking") }),
        create("p", { key: "where" }, whereTo(attributes)),
      ),
    );
  }

  blocks.registerBlockType("readiness-check/check", { icon: ICON, edit: Edit, save: () => null });
})(window.wp);
