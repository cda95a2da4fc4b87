# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0
"""Does a new user's tasks in the real program, with the keyboard alone and with the mouse alone, and asks from outside the
process, as a screen reader does, whether what was wanted is there. Counts actions (a key, a chord, a text that is typed, a
click, a turn of the wheel) and measures seconds; fails where a task's goal is not reached or takes more actions than it may,
never for its seconds. Prints the table of docs/usability.md.

Runs in a session of its own: dbus-run-session, a virtual display, the accessibility bus.
usage: tasks.py DESKTOP HOME
"""

import os
import pathlib
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
from Xlib import X, XK, display  # noqa: E402
from Xlib.ext import xtest  # noqa: E402

PATIENCE = 20  # seconds
DEEPEST = 60  # levels of the tree
MOST_BY_KEYS = {"service": 16, "pipeline": 16, "database": 11}  # actions; 4 for the other tasks

screen = display.Display()


class Lost(Exception):
    """What a task waits for does not come."""


# ---- What is on the screen ----------------------------------------------------------------------


def settle(seconds):
    """Lets what the program says about itself arrive."""
    loop = GLib.MainLoop()
    GLib.timeout_add(max(1, int(seconds * 1000)), loop.quit)
    loop.run()


def application():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(at)
        if child and "airn" in (child.get_name() or ""):
            child.set_cache_mask(Atspi.Cache.NONE)  # rows of lists are made anew of old ones
            return child
    return None


def items(node=None, depth=0):
    """Everything that can be seen, from the outside in."""
    node = node or application()
    if node is None or depth > DEEPEST:
        return
    if depth > 1:
        if not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return
        yield node
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child:
            yield from items(child, depth + 1)


def is_inside(item, window):
    """Lists make some rows ahead of what they show, and keep some that they showed."""
    box = item.get_extents(Atspi.CoordType.SCREEN)
    around = item.get_parent().get_extents(Atspi.CoordType.SCREEN)
    x, y = box.x + box.width // 2, box.y + box.height // 2
    return box.width > 0 and box.height > 0 and holds(window, x, y) and (
        around.width <= 0 or around.height <= 0 or holds(around, x, y + box.height // 2))


def holds(box, x, y):
    return box.x <= x < box.x + box.width and box.y <= y <= box.y + box.height


def look(pattern):
    """The first item on the screen whose name fits."""
    try:
        frame = application().get_child_at_index(0).get_extents(Atspi.CoordType.SCREEN)
        for item in items():
            if re.search(pattern, item.get_name() or "") and is_inside(item, frame):
                return item
    except GLib.Error:
        pass  # what was asked went away; it is asked again
    return None


def wait(pattern):
    return wait_until(lambda: look(pattern), f"nothing on the screen is called {pattern}")


def wait_enabled(pattern):
    wait_until(lambda: has_state(pattern, Atspi.StateType.SENSITIVE), f"{pattern} cannot be pressed")


def wait_focused(pattern):
    wait_until(lambda: has_state(pattern, Atspi.StateType.FOCUSED), f"{pattern} does not get the keyboard")


def has_state(pattern, state):
    item = look(pattern)
    return item and item.get_state_set().contains(state)


def wait_until(condition, complaint):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := condition():
            return found
        settle(0.03)
    raise Lost(complaint)


def wait_still(pattern):
    """Where it is, once it stands still: what a question brings moves what is below it."""
    before = None
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        item = wait(pattern)
        box = item.get_extents(Atspi.CoordType.SCREEN)
        if before == (box.x, box.y):
            return box
        before = (box.x, box.y)
        settle(0.06)
    raise Lost(f"{pattern} does not stand still")


def clipboard():
    """The text on it, asked of its owner as another program would."""
    window = screen.screen().root.create_window(0, 0, 1, 1, 0, screen.screen().root_depth)
    names = {name: screen.get_atom(name) for name in ("CLIPBOARD", "UTF8_STRING", "CAIRN_TASKS")}
    window.convert_selection(names["CLIPBOARD"], names["UTF8_STRING"], names["CAIRN_TASKS"], X.CurrentTime)
    screen.flush()
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        while screen.pending_events():
            if screen.next_event().type == X.SelectionNotify:
                found = window.get_full_property(names["CAIRN_TASKS"], X.AnyPropertyType)
                window.destroy()
                return bytes(found.value).decode() if found else ""
        time.sleep(0.02)
    return ""


# ---- Hands --------------------------------------------------------------------------------------


class Hands:
    """Keyboard and mouse, which count what they do."""

    def __init__(self):
        self.actions = 0

    def press(self, key, *modifiers):
        self.actions += 1
        self._strike([XK.string_to_keysym(name) for name in (*modifiers, key)])

    def type(self, text):
        self.actions += 1
        for character in text:
            code, shift = self._key_of(character)
            self._strike([XK.string_to_keysym("Shift_L")] if shift else [], code)

    def click(self, pattern):
        box = wait_still(pattern)
        self.actions += 1
        self._point(box.x + min(box.width // 2, 60), box.y + box.height // 2)
        for event in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(screen, event, 1)
        screen.sync()

    def scroll_to(self, pattern, over):
        """One turn of the wheel over something, as far as it takes; none where it is in sight."""
        box = wait_still(over)
        if look(pattern):
            return
        self.actions += 1
        self._point(box.x + box.width // 2, box.y + box.height // 2)
        for _ in range(40):
            for event in (X.ButtonPress, X.ButtonRelease):
                xtest.fake_input(screen, event, 5)
            screen.sync()
            settle(0.1)
            if look(pattern):
                return
        raise Lost(f"{pattern} does not come into sight")

    @staticmethod
    def _point(x, y):
        xtest.fake_input(screen, X.MotionNotify, x=x, y=y)
        screen.sync()

    @staticmethod
    def _key_of(character):
        keysym = XK.string_to_keysym(character)
        if keysym == XK.NoSymbol:
            keysym = ord(character)
        code, index = next(iter(screen.keysym_to_keycodes(keysym)))
        return code, index == 1

    @staticmethod
    def _strike(keysyms, *codes):
        held = [screen.keysym_to_keycode(keysym) for keysym in keysyms] + list(codes)
        for code in held:
            xtest.fake_input(screen, X.KeyPress, code)
        for code in reversed(held):
            xtest.fake_input(screen, X.KeyRelease, code)
        screen.sync()


def search(hands, text):
    hands.press("k", "Control_L")
    hands.type(text)


# ---- Tasks --------------------------------------------------------------------------------------


class Tasks:
    """Each task by keyboard and by mouse; what it returns when it ends is what was asked for."""

    def __init__(self, folder):
        self.repository = make_repository(folder)

    def owner_by_keys(self, hands):
        search(hands, "payment-service")
        wait(r"^Owner: Payments$")

    def owner_by_mouse(self, hands):
        hands.click(r"^payment-service, ")
        wait(r"^Owner: Payments$")

    def runbook_by_keys(self, hands):
        search(hands, "runbook payment-service")
        hands.press("Return")
        self.wait_runbook()

    def runbook_by_mouse(self, hands):
        hands.click(r"^payment-service, ")
        hands.click(r"^Runbook, in its docs$")
        self.wait_runbook()

    @staticmethod
    def wait_runbook():
        wait(r"^Say in #payments-oncall that you are looking")

    def deprecated_by_keys(self, hands):
        search(hands, "my deprecated")
        hands.press("Return")
        self.wait_deprecated()

    def deprecated_by_mouse(self, hands):
        hands.click(r"^Show all in the catalog$")
        hands.click(r"^Lifecycle: deprecated")
        self.wait_deprecated()

    @staticmethod
    def wait_deprecated():
        wait(r"^legacy-tax$")
        wait_until(lambda: not look(r"^tax-engine$"), "what is not deprecated is still there")

    def callers_by_keys(self, hands):
        search(hands, "payments api")
        hands.press("Return")
        self.wait_callers()

    def callers_by_mouse(self, hands):
        hands.click(r"^Catalog$")
        hands.click(r"^APIs, ")
        hands.scroll_to(r"^Payments API$", r"^Carts API$")
        hands.click(r"^Payments API$")
        self.wait_callers()

    @staticmethod
    def wait_callers():
        for caller in ("checkout-web", "order-service", "returns-desk"):
            wait(rf"^Component {caller}$")

    def contacts_by_keys(self, hands):
        search(hands, "affected postgres-payments")
        wait(r"^Copy the contacts of everyone who needs postgres-payments")
        hands.press("Return")
        self.wait_contacts()

    def contacts_by_mouse(self, hands):
        hands.click(r"^Catalog$")
        hands.click(r"^Resources, ")
        hands.scroll_to(r"^postgres-payments$", r"^carrier|^kafka|^postgres-orders$")
        hands.click(r"^postgres-payments$")
        hands.click(r"^Dependencies$")
        hands.click(r"^Copy contacts$")
        self.wait_contacts()

    @staticmethod
    def wait_contacts():
        wait(r"^Copied: ")
        wait_until(lambda: "payments@tarnwick.example" in clipboard() and "Checkout" in clipboard(),
                   "the contacts are not on the clipboard")

    def source_by_keys(self, hands):
        search(hands, self.repository)
        wait(r"^Add this repository as a source")
        hands.press("Return")
        wait_focused(r"^Where it is$")
        wait_enabled(r"^Add and sync$")
        hands.press("Return")
        wait(r"entit.* read")

    def source_by_mouse(self, hands):
        hands.click(r"^Settings$")
        hands.click(r"^Add source$")
        wait(r"^Where it is$")
        hands.type(self.repository.replace("one.git", "two.git"))
        wait_enabled(r"^Add and sync$")
        hands.click(r"^Add and sync$")
        wait(r"entit.* read")

    def missing_by_keys(self, hands):
        search(hands, "gift-card-batch")
        wait(r"^Why is .gift-card-batch. not in the catalog")
        hands.press("Return")
        self.wait_reason()

    def missing_by_mouse(self, hands):
        hands.click(r"^Problems")
        self.wait_reason()

    @staticmethod
    def wait_reason():
        wait(r"cost-centre is read as the number 4410")


    def service_by_keys(self, hands):
        search(hands, "start go service")
        wait(r"^Start the golden path Go service")
        hands.press("Return")
        wait_focused(r"^Name, required$")
        hands.type("parcel-quotes")
        hands.press("Tab")
        hands.type("Quotes for parcels of all carriers.")
        hands.press("Tab")
        self.pick_by_keys(hands, "Payments", r"^Team Payments$")
        hands.press("Tab")
        self.pick_by_keys(hands, "Billing", r"^System Billing$")
        for what_comes in (r"^Replicas$", r"^Your answers$"):
            self.go_on(hands, what_comes)
        self.create_by_keys(hands)

    def service_by_mouse(self, hands):
        hands.click(r"^Golden paths$")
        hands.click(r"^Go service, ")
        for field, text in ((r"^Name, required$", "parcel-labels"), (r"^What does it do", "Labels for parcels of all carriers.")):
            hands.click(field)
            hands.type(text)
        self.pick_by_mouse(hands, r"^Owner, required$", "Payments", r"^Team Payments$")
        self.pick_by_mouse(hands, r"^System, required$", "Billing", r"^System Billing$")
        for button in (r"^Next$", r"^Review$"):
            hands.click(button)
        self.create_by_mouse(hands)

    def pipeline_by_keys(self, hands):
        search(hands, "start data pipeline")
        wait(r"^Start the golden path Data pipeline")
        hands.press("Return")
        wait_focused(r"^Name, required$")
        hands.type("parcel-costs")
        hands.press("Tab")
        hands.type("What each parcel cost.")
        hands.press("Tab")
        self.pick_by_keys(hands, "Data", r"^Team Data$")
        hands.press("Tab")
        self.pick_by_keys(hands, "orders", r"^Resource postgres-orders")
        for what_comes in (r"^Hour \(UTC\)$", r"^Your answers$"):
            self.go_on(hands, what_comes)
        self.create_by_keys(hands)

    def pipeline_by_mouse(self, hands):
        hands.click(r"^Golden paths$")
        hands.click(r"^Data pipeline, ")
        for field, text in ((r"^Name, required$", "parcel-times"), (r"^What is in it", "How long each parcel took.")):
            hands.click(field)
            hands.type(text)
        self.pick_by_mouse(hands, r"^Owner, required$", "Data", r"^Team Data$")
        self.pick_by_mouse(hands, r"^Reads from", "orders", r"^Resource postgres-orders")
        for button in (r"^Next$", r"^Review$"):
            hands.click(button)
        self.create_by_mouse(hands)

    def database_by_keys(self, hands):
        search(hands, "start database")
        wait(r"^Start the golden path Database for a service")
        hands.press("Return")
        wait_focused(r"^For which service")
        self.pick_by_keys(hands, "payment-service", r"^Component payment-service$")
        hands.press("Tab")
        hands.press("Tab")
        hands.type("Receipts.")
        self.go_on(hands, r"^Your answers$")
        self.create_by_keys(hands)

    def database_by_mouse(self, hands):
        hands.click(r"^Golden paths$")
        hands.click(r"^Database for a service, ")
        self.pick_by_mouse(hands, r"^For which service", "order-service", r"^Component order-service$")
        hands.click(r"^What will be in it")
        hands.type("Orders of a year.")
        hands.click(r"^Review$")
        self.create_by_mouse(hands)

    @staticmethod
    def pick_by_keys(hands, text, choice):
        hands.type(text)
        wait(choice)
        hands.press("Return")

    @staticmethod
    def pick_by_mouse(hands, field, text, choice):
        hands.click(field)
        hands.type(text)
        hands.click(choice)

    @staticmethod
    def go_on(hands, what_comes):
        hands.press("Return", "Control_L")
        wait(what_comes)

    def create_by_keys(self, hands):
        self.go_on(hands, r"^What happens outside$")
        wait_enabled(r"^Create it$")
        self.go_on(hands, r"^Done$")

    @staticmethod
    def create_by_mouse(hands):
        hands.click(r"^See the plan$")
        wait_enabled(r"^Create it$")
        hands.click(r"^Create it$")
        wait(r"^Done$")


NAMES = {
    "owner": "Find who owns payment-service",
    "runbook": "Get its runbook on screen",
    "deprecated": "List the deprecated components of my team",
    "callers": "Find which services call the Payments API",
    "contacts": "Copy the contacts of everyone whom a database's failure affects",
    "source": "Add a catalog repository",
    "missing": "See why an entity is missing",
    "service": "Make a service in Go by its golden path, pushed and in the catalog",
    "pipeline": "Make a data pipeline by its golden path",
    "database": "Ask for a database for a service by its golden path",
}


def make_repository(folder):
    """Two repositories with one component each; the location of the first."""
    for name in ("one", "two"):
        work = folder / f"{name}-work"
        work.mkdir()
        (work / "catalog-info.yaml").write_text(
            f"apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: {name}\n"
            "spec:\n  type: service\n  lifecycle: production\n  owner: team-payments\n")
        author = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")
        for command in (["init", "-q", "-b", "main"], ["add", "."], [*author, "commit", "-q", "-m", "One"]):
            subprocess.run(["git", "-C", work, *command], check=True)
        subprocess.run(["git", "clone", "-q", "--bare", work, folder / f"{name}.git"], check=True)
    return f"file://{folder}/one.git"


def machine(folder):
    """A home with the address of somebody in the demo."""
    (folder / ".gitconfig").write_text("[user]\n\temail = adaeze.okonkwo@tarnwick.example\n\tname = Adaeze\n")
    return dict(os.environ, HOME=str(folder), LANGUAGE="en", LANG="C.UTF-8")


def attempt(task, home_page):
    """Its actions and seconds, from Home on."""
    home_page()
    hands = Hands()
    began = time.monotonic()
    task(hands)
    return hands.actions, time.monotonic() - began


def main():
    desktop, home = sys.argv[1:3]
    folder = pathlib.Path(home)
    environment = machine(folder)
    tasks = Tasks(folder)
    program = subprocess.Popen([desktop, "--home", f"{home}/cairn", "cairn://home"], env=environment)

    def home_page():
        subprocess.run([desktop, "--home", f"{home}/cairn", "cairn://home"], check=True, timeout=PATIENCE, env=environment)
        wait(r"^Hello, Adaeze")
        wait(r"^Show all in the catalog$")
        settle(0.3)

    faults = []
    try:
        wait_until(application, "the program does not speak to the accessibility bus")
        print("| task | keys: actions | seconds | mouse: actions | seconds |\n| --- | --- | --- | --- | --- |", flush=True)
        for key, name in NAMES.items():
            cells = [name]
            for way in ("keys", "mouse"):
                try:
                    actions, seconds = attempt(getattr(tasks, f"{key}_by_{way}"), home_page)
                    cells += [str(actions), f"{seconds:.1f}"]
                    if way == "keys" and actions > MOST_BY_KEYS.get(key, 4):
                        faults.append(f"{name}, by {way}: {actions} actions are too many")
                except Lost as lost:
                    if os.environ.get("CAIRN_TELL"):  # what was on the screen instead
                        print(*[f"  {item.get_role_name()} {item.get_name()!r}" for item in items()], sep="\n")
                    cells += ["-", "-"]
                    faults.append(f"{name}, by {way}: {lost}")
            print("| " + " | ".join(cells) + " |", flush=True)
        print(*faults, sep="\n")
        return 1 if faults else 0
    finally:
        program.kill()
        program.wait()


if __name__ == "__main__":
    sys.exit(main())
