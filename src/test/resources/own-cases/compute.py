#!/usr/bin/env python3
"""Writes each case's output.csv from the Python in its README, which knows nothing of the engine.

usage: compute.py [CASE]...

The block between ```python and ``` leaves `columns`: a dictionary of equally long lists, the first of them the time.
"""
import csv, math, pathlib, re, sys

here = pathlib.Path(__file__).resolve().parent
for folder in sorted(p for p in here.iterdir() if p.is_dir()):
    if len(sys.argv) > 1 and folder.name not in sys.argv[1:]:
        continue
    block = re.search(r"```python\n(.*?)```", (folder / "README.md").read_text(encoding="utf-8"), re.S)
    if not block:
        continue
    names = {"math": math}
    exec(block.group(1), names)
    columns = names["columns"]
    assert len({len(values) for values in columns.values()}) == 1, folder.name
    with open(folder / "output.csv", "w", newline="\n", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(columns)
        out.writerows([repr(float(value)) for value in row] for row in zip(*columns.values()))
