# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0
"""Walks through every page of the real program with the Tab key and asks, from outside the process, what a screen reader
is told of each control that gets the focus: it must have a name, a role, a place on the screen, and a focus that one sees.

Runs in a session of its own: dbus-run-session, a virtual display, the accessibility bus.
usage: accessibility.py DESKTOP HOME
"""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
from Xlib import X, XK, display  # noqa: E402
from Xlib.ext import xtest  # noqa: E402

PAGES = {
    "home": "cairn://home",
    "catalog": "cairn://catalog?kind=component",
    "entity": "cairn://component/default/payment-service",
    "api": "cairn://api/default/payments-api/api",
    "dependencies": "cairn://component/default/payment-service/dependencies",
    "source": "cairn://component/default/payment-service/source",
    "group": "cairn://group/default/commerce-engineering",
    "organisation": "cairn://group/default/team-payments/organisation",
    "person": "cairn://user/default/adaeze.okonkwo",
    "missing": "cairn://component/default/stock-sevice",
    "graph": "cairn://graph?ref=component:default/payment-service",
    "problems": "cairn://problems",
    "golden-paths": "cairn://paths",
    "golden-path": "cairn://path/default/new-service",
    "golden-path-review": "cairn://path/default/new-service?page=review",
    "golden-path-plan": "cairn://path/default/new-service?page=plan",
    "on-call": "cairn://oncall",
    "settings": "cairn://settings",
}
MOST_STEPS = 150  # a page with more stops than that has no keyboard user
ROLES_OF_NOTHING = {Atspi.Role.INVALID, Atspi.Role.UNKNOWN, Atspi.Role.FILLER, Atspi.Role.PANEL}
PATIENCE = 20  # seconds

screen = display.Display()


def press(key, *modifiers):
    codes = [screen.keysym_to_keycode(XK.string_to_keysym(name)) for name in (*modifiers, key)]
    for code in codes:
        xtest.fake_input(screen, X.KeyPress, code)
    for code in reversed(codes):
        xtest.fake_input(screen, X.KeyRelease, code)
    screen.sync()


def settle(seconds):
    """Lets what the program says about itself arrive."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def picture(box):
    root = screen.screen().root
    size = root.get_geometry()
    left, top = max(0, box.x - 4), max(0, box.y - 4)
    width = min(box.x + box.width + 4, size.width) - left
    height = min(box.y + box.height + 4, size.height) - top
    if width <= 0 or height <= 0:
        return None
    return root.get_image(left, top, width, height, X.ZPixmap, 0xFFFFFFFF).data


def application():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(at)
        if child and "airn" in (child.get_name() or ""):
            return child
    return None


def focused(node, depth=0):
    """The innermost item that has the focus."""
    if depth > 60:
        return None
    for at in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(at)
        if child:
            found = focused(child, depth + 1)
            if found:
                return found
    return node if node.get_state_set().contains(Atspi.StateType.FOCUSED) and depth > 1 else None


class Watch:
    """The item that said last that it got the focus: asking the whole tree takes long."""

    def __init__(self):
        self.item = None
        self.listener = Atspi.EventListener.new(self.changed)
        self.listener.register("object:state-changed:focused")

    def changed(self, event):
        if event.detail1:
            self.item = event.source


def told(item):
    return f'{item.get_role_name()} "{item.get_name() or ""}"'


def walk(name, watch):
    """What is wrong with the controls of the page that is shown."""
    faults, seen = [], []
    before = None
    for _ in range(MOST_STEPS):
        watch.item = None
        press("Tab")
        settle(0.12)
        item = watch.item
        if item is None:
            continue
        box = item.get_extents(Atspi.CoordType.SCREEN)
        key = (told(item), box.x, box.y, box.width, box.height)
        if key in seen:
            break
        seen.append(key)
        if not (item.get_name() or "").strip():
            faults.append(f"{name}: a {item.get_role_name()} at {box.x},{box.y} has no name")
        if item.get_role() in ROLES_OF_NOTHING:
            faults.append(f'{name}: "{item.get_name()}" has no role that says anything ({item.get_role_name()})')
        if box.width <= 0 or box.height <= 0:
            faults.append(f"{name}: {told(item)} is nowhere on the screen")
        # The picture of the one before, now that it lost the focus, must be another one.
        if before and before[1] is not None and picture(before[2]) == before[1]:
            faults.append(f"{name}: one does not see the focus at {before[0]}")
        before = (told(item), picture(box), box)
    print(f"{name}: {len(seen)} controls, {len(faults)} faults", flush=True)
    if len(seen) < 5:
        faults.append(f"{name}: only {len(seen)} controls were reached by Tab")
    return faults


def main():
    desktop, home = sys.argv[1:3]
    program = subprocess.Popen([desktop, "--home", home, "cairn://settings"])
    try:
        deadline = time.monotonic() + PATIENCE
        while application() is None:
            if time.monotonic() > deadline:
                print("the program does not speak to the accessibility bus")
                return 1
            settle(0.2)
        settle(6)  # the demo is made and synced
        watch = Watch()
        faults = []
        for name, address in PAGES.items():
            subprocess.run([desktop, "--home", home, address], check=True, timeout=PATIENCE)
            settle(1)
            faults += walk(name, watch)
        print(*faults, sep="\n")
        return 1 if faults else 0
    finally:
        program.kill()
        program.wait()


sys.exit(main())
