#!/usr/bin/env bash
# Puts Fashion-MNIST (Zalando Research, MIT licence) in .cache/fashion: the four IDX files of Debian's package
# dataset-fashion-mnist. The package is downloaded and unpacked, not installed, so this does not need root.
set -euo pipefail
cd "$(dirname "$0")/.."

package=dataset-fashion-mnist
unpacked=.cache/fashion-apt
into=.cache/fashion

# complete reports whether the four files exist and have the right content.
complete() {
  (cd "$into" 2>/dev/null && sha256sum --check --status 2>/dev/null) <<'SUMS'
5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b  t10k-images-idx3-ubyte
0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34  t10k-labels-idx1-ubyte
c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888  train-images-idx3-ubyte
bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9  train-labels-idx1-ubyte
SUMS
}

# download fetches the package's file. As root, apt-get would switch to another user, who may not write here.
download() {
  (cd "$unpacked" && apt-get download -o APT::Sandbox::User=root "$package")
}

# update refreshes apt's package lists, which a fresh machine lacks, if permitted.
update() {
  if ((EUID == 0)); then
    apt-get update
  else
    sudo -n apt-get update 2>/dev/null
  fi
}

if complete; then
  exit 0
fi
if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
  echo "install-fashion: no apt-get or dpkg-deb here. Unpack the four files of Fashion-MNIST into $into yourself:" >&2
  echo "they are in the folder data/fashion of github.com/zalandoresearch/fashion-mnist." >&2
  exit 1
fi

rm -rf "$unpacked"
mkdir -p "$unpacked" "$into"
if ! download && ! { update && download; }; then
  echo "install-fashion: apt-get cannot download $package. Run apt-get update as root, see that you are online, and try again." >&2
  exit 1
fi
dpkg-deb -x "$unpacked/$package"_*.deb "$unpacked"
for file in "$unpacked"/usr/share/datasets/fashion-mnist/*-ubyte.gz; do
  gunzip -c "$file" >"$into/$(basename "$file" .gz)"
done
rm -rf "$unpacked"
if ! complete; then
  echo "install-fashion: the files in $into are not Fashion-MNIST as it was published: has the package $package changed?" >&2
  exit 1
fi
echo "Fashion-MNIST is in $into"
