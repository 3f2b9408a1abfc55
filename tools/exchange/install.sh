#!/usr/bin/env bash
# Installs the programs that read exported models in the tests: onnxruntime from npm, and Debian's numpy and onnx if they
# are missing and apt has them.
set -euo pipefail
cd "$(dirname "$0")"

if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
  npm ci --ignore-scripts --no-audit --no-fund
fi

missing=()
for module in numpy onnx; do
  /usr/bin/python3 -c "import $module" 2>/dev/null || missing+=("python3-$module")
done
if ((${#missing[@]} == 0)); then
  exit 0
fi

if ! ../apt-install.sh "${missing[@]}"; then
  echo "exchange: missing ${missing[*]}. Install with apt-get install ${missing[*]} (as root)," >&2
  echo "so that /usr/bin/python3 can import numpy and onnx." >&2
  exit 1
fi
