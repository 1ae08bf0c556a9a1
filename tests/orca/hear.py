#!/usr/bin/python3
"""A short visit with Orca: real keys go to Firefox, and what Orca would speak is written down, key by key.

Run by hear.sh, which makes the screen and the buses; see README.md.
"""

import json
import os
import re
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request

PAGE, GECKODRIVER, SPEECH_LOG = sys.argv[1:4]
LANGUAGE = "de" if PAGE.endswith("/de/") else "en"

# What Orca says of the keys themselves.
KEY_NAMES = {"h", "tab", "return", "space", "left shift", "shift"}

# The last question before the stop.
LAST_OF_PART_ONE = "audit"

# After this time without a word Orca has said what it had to say; and so long it may take to begin.
QUIET, BEGIN = 1.5, 8


class Firefox:
    """Firefox over WebDriver: it loads the page and answers what a screen reader does not need to say."""

    def __init__(self, driver):
        self.address = driver
        options = {"binary": "/usr/bin/firefox-esr"}
        session = self.post("session", {"capabilities": {"alwaysMatch": {"moz:firefoxOptions": options}}})
        self.address += f"/session/{session['sessionId']}"

    def post(self, path, parameters, method="POST"):
        body = json.dumps(parameters).encode()
        request = urllib.request.Request(
            f"{self.address}/{path}", body, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise SystemExit(f"{path}: {error.read().decode()}") from error

    def ask(self, script):
        script = f"""const root = document.querySelector('readiness-check').shadowRoot;
            const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])]; {script}"""
        return self.post("execute/sync", {"script": script, "args": []})

    def heading(self):
        return self.ask("return root?.querySelector('[aria-busy=false] #heading')?.textContent ?? ''")

    def until_heading_is_not(self, before):
        for _ in range(600):
            if self.heading() not in ("", before):
                return
            time.sleep(0.1)
        raise SystemExit(f"the screen is still {before!r}")


class Orca:
    """Orca's own log of what it hands to the voice."""

    def __init__(self):
        self.read = 0

    def new(self):
        with open(SPEECH_LOG, encoding="utf-8", errors="replace") as log:
            log.seek(self.read)
            return log.read()

    def spoken(self, key=""):
        """What was said since the last time, once it has come to an end, without the name of the key."""
        started = last = time.monotonic()
        size = 0
        while time.monotonic() - last < QUIET or (not self.lines(key) and time.monotonic() - started < BEGIN):
            now = len(self.new())
            if now != size:
                last, size = time.monotonic(), now
            time.sleep(0.1)
        lines = self.lines(key)
        self.read = os.path.getsize(SPEECH_LOG)
        return lines or ["(nothing)"]

    def lines(self, key):
        said = re.findall(r"SPEECH OUTPUT: '(.*?)' ?(?:voice=\w+)?(?:\{|$)", self.new(), re.MULTILINE | re.DOTALL)
        said = [" ".join(line.split()) for line in said]
        return [line for line in said if line and line.lower() not in KEY_NAMES]


orca = Orca()
browser = Firefox(GECKODRIVER)
with open(f"content/{LANGUAGE}.toml", "rb") as file:
    TEXTS = tomllib.load(file)


def words(key):
    """What the check itself says, by its key in the content files."""
    section, name = key.split(".")
    return TEXTS[section][name]


def screen(title):
    print(f"\n## {title}")


def tell(title, lines):
    print(f"\n[{title}]")
    for line in lines:
        print(f"    {line}")
    sys.stdout.flush()


def key(name, times=1):
    """Presses a key as a keyboard would, and tells what is heard then."""
    for _ in range(times):
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        tell(name, orca.spoken(name))


def tab_to(text, tab="Tab"):
    """Presses Tab until the focus is on what has these words."""
    for _ in range(15):
        key(tab)
        if browser.ask("return (root.activeElement?.labels?.[0] ?? root.activeElement)?.textContent ?? ''").strip() == text:
            return
    raise SystemExit(f"Tab does not come to {text!r}")


def come_by_tab(focus):
    """The focus is brought somewhere by a script and comes there by Tab once more: where a script alone moved it after an arrow key, Orca
    is still elsewhere, and says of the next screen what no visitor hears."""
    browser.ask(focus)
    orca.spoken()
    key("shift+Tab")
    key("Tab")


def quietly(script):
    """A step that is not told: a script does it, and what Orca says of it is dropped."""
    before = browser.heading()
    browser.ask(script)
    browser.until_heading_is_not(before)


def answer(*options):
    """Chooses and goes on, quietly."""
    clicks = "".join(f"root.getElementById('{option}').click();" for option in options)
    quietly(clicks + "all('form .primary')[0].click()")


# The keys of a keyboard go to the window that has the focus of the screen.
browser.post("url", {"url": PAGE})
search = ["xdotool", "search", "--sync", "--onlyvisible", "--class", "firefox"]
window = subprocess.run(search, check=True, capture_output=True, text=True).stdout.split()[-1]
subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
browser.ask("document.querySelector('readiness-check').scrollIntoView()")
browser.until_heading_is_not("")
orca.spoken()

screen("The intro: H leads from heading to heading, then read on with the arrow key")
for _ in range(20):
    key("h")
    if browser.ask("return root.activeElement?.id === 'heading'"):
        break
key("Down", 14)

screen("Start")
tab_to(words("intro.start"), "shift+Tab")
key("Return")
key("Down", 2)

screen("Go on without an answer")
tab_to(words("quiz.continue"))
key("Return")
key("Up", 3)

screen("Answer with the keyboard and go on")
key("Tab", 2)
key("space")
tab_to(words("quiz.continue"))
key("Return")

screen("A question with one answer")
key("Down", 5)
key("space")
tab_to(words("quiz.continue"))

screen("The other language, and back")
for language in ({"en": "de", "de": "en"}[LANGUAGE], LANGUAGE):
    come_by_tab(f"root.querySelector('button.language[lang={language}]').focus()")
    key("Return")
key("Tab", 2)

screen("The stop (the questions before it are answered by a script)")
quietly("all('form .primary')[0].click()")
for option in range(3, 40):
    question = browser.ask("return all('fieldset input')[0]?.name ?? ''")
    if question == LAST_OF_PART_ONE:
        browser.ask(f"root.getElementById('{question}-{option % 5}').click()")
        come_by_tab("all('form .primary')[0].focus()")
        key("Return")
        break
    answer(f"{question}-{option % 5}")
key("Down", 9)

screen("The result (part two is answered by a script)")
quietly("all('button').find((button) => button.textContent === %s).click()" % json.dumps(words("stop.act")))
answer("scope-0", "organisation-0", "size-1")
answer("areas-3")
answer("influence-1", "area_role-0", "area_role-2")
answer("practices-0")
answer("interaction-0", "interaction-1")
answer("stakes-0", "stakes-2", "systems-0", "systems-1", "timeline-0")
come_by_tab("all('button').find((button) => button.textContent === %s).focus()" % json.dumps(words("review.show")))
key("Return")
key("Down", 24)
screen("The headings of the result")
key("h", 8)
