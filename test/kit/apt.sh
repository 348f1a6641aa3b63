#!/bin/sh
# Installs the Debian packages that are named, for tests that cannot do without; says where that fails, and why.
command -v apt-get >/dev/null || { echo "no apt-get here"; exit 1; }
sudo=
[ "$(id -u)" = 0 ] || sudo="sudo -n"
apt() { $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@"; }

echo "Installing $* with apt-get …"
# Another file's tests may be installing as well: the one waits for the other.
for i in 1 2 3 4 5 6; do
  why=$({ apt update && apt install -y --no-install-recommends "$@"; } 2>&1 >/dev/null) && exit
  sleep 10
done
echo "apt-get failed: $why"
exit 1
