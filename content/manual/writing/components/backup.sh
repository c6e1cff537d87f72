#!/bin/sh
set -e

# Everything below is what a reader needs.
source=/var/lib/app
target=/backup/$(date +%F)

mkdir -p "$target"
cp -r "$source" "$target"
