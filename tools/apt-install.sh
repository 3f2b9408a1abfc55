#!/usr/bin/env bash
# Installs Debian packages as root or with sudo without a password. Fails silently without permission: the caller reports
# what is missing.
set -euo pipefail

as_root=()
if ((EUID != 0)); then
  as_root=(sudo -n)
fi
command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null || exit 1
"${as_root[@]}" apt-get update
"${as_root[@]}" apt-get install -y --no-install-recommends "$@"
