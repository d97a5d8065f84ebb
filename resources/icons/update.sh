#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the icons of icons.txt anew from the npm package lucide-static (ISC); needs npm and tar.
# The version may be given: ./update.sh 1.62.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "lucide-static@${1:-latest}" >/dev/null
tar xzf lucide-static-*.tgz
rm -f "$here"/lucide/*.svg
while read -r name; do
    [ -n "$name" ] && cp "package/icons/$name.svg" "$here/lucide/"
done <"$here/icons.txt"
cp package/LICENSE "$here/lucide/LICENSE"
