#!/bin/sh
# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0
#
# A session bus with accessibility and a display for accessibility.py and tasks.py: accessibility.sh SCRIPT DESKTOP
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 NO_AT_BRIDGE=0
unset DBUS_SESSION_BUS_ADDRESS
dbus-run-session -- xvfb-run -a -s '-screen 0 1400x1000x24' python3 "$1" "$2" "$home"
