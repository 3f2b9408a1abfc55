#!/usr/bin/env bash
# Installs the two browsers that the tests drive, if they are missing and apt has them.
set -euo pipefail

missing=()
if [[ -z ${CHROMIUM:-} ]] && ! command -v chromium chromium-browser google-chrome >/dev/null; then
  missing+=(chromium)
fi
if [[ -z ${FIREFOX:-} ]] && ! command -v firefox-esr firefox >/dev/null; then
  missing+=(firefox-esr)
fi
if ((${#missing[@]} == 0)); then
  exit 0
fi

if ! "$(dirname "$0")/apt-install.sh" "${missing[@]}"; then
  echo "install-browsers: missing ${missing[*]}. Install with apt-get install ${missing[*]} (as root)," >&2
  echo "or by your system's own means, or set CHROMIUM=/path/to/chromium and FIREFOX=/path/to/firefox." >&2
  exit 1
fi
