# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0

"""Compares pairs of HTML texts by their outlines.

compare_docs.py TOOLS reads lines of JSON with "id", "expected" and "actual" and prints for each a line of JSON with
"id", "common", "total" and "report" (the first lines that differ). TOOLS is the folder of docs_structure.py.
"""
import json
import sys

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import docs_structure  # noqa: E402

for line in sys.stdin:
    pair = json.loads(line)
    common, total = docs_structure.agreement(pair["expected"], pair["actual"])
    report = [] if common == total else docs_structure.compare(pair["expected"], pair["actual"])[:-1]
    print(json.dumps({"id": pair["id"], "common": common, "total": total, "report": report}))
