#!/usr/bin/env bash
# What the desktop session needs, from Debian 12 or Ubuntu: a screen, a window manager, a tray,
# notification daemons (Plasma's is the one with a reply field), a keyring, and ways to look at
# them and press their buttons.
set -euo pipefail
packages=(
  xvfb xauth openbox x11-utils xfce4-panel dunst xfce4-notifyd gnome-keyring dbus-daemon
  libglib2.0-bin xdg-utils scrot imagemagick xdotool at-spi2-core gir1.2-atspi-2.0 python3-gi
  chromium chromium-driver plasma-workspace
  hunspell-en-us libvoikko1 voikko-fi
  libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
sudo=()
[ "$(id -u)" -eq 0 ] || sudo=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${sudo[@]}" apt-get update -qq
"${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
