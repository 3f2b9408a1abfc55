"""Runs notebooks and scripts one after the other in a folder, as Jupyter and Python do: notebook.py FOLDER FILE ..."""
import json
import os
import sys

os.chdir(sys.argv[1])
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        source = file.read()
    if path.endswith(".ipynb"):
        cells = json.loads(source)["cells"]
        source = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    exec(compile(source, path, "exec"), {"__name__": "__main__"})
