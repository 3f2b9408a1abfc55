#!/usr/bin/env bash
# Installs Debian packages where apt-get may, as root or by sudo without a password. Fails without a word where it may
# not: who calls says what is missing then.
set -euo pipefail

as_root=()
if ((EUID != 0)); then
  as_root=(sudo -n)
fi
command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null || exit 1
"${as_root[@]}" apt-get update
"${as_root[@]}" apt-get install -y --no-install-recommends "$@"
