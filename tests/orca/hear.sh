#!/usr/bin/env bash
# Runs hear.py on a screen and buses of its own; see README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
language=${1:-en}
# The built page, as `cargo xtask build` makes it; a copy elsewhere stays as it is while others build.
dist=${DIST:-dist}
folder=$(mktemp -d)

if [[ -z ${READINESS_CHECK_ON_OWN_BUS:-} ]]; then
    # What the buses start writes lines of its own: the recording has a way out beside them.
    exec 9>&1 1>&2
    exec xvfb-run -a -s "-screen 0 1280x1024x24" env READINESS_CHECK_ON_OWN_BUS=1 dbus-run-session -- "$0" "$@"
fi
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$folder"' EXIT

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

export HOME=$folder XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_RUNTIME_DIR=$folder
export LANG=C.UTF-8 GNOME_ACCESSIBILITY=1 GTK_MODULES=gail:atk-bridge
# No voice: Orca writes what it would hand to one.
export SPEECHD_ADDRESS=unix_socket:$folder/no-voice
mkdir -p "$folder/orca"
chmod 700 "$folder"
# Orca keeps up to 8 kB of its debug file to itself, with what it has just said: here each line is there at once.
echo 'from orca import debug; debug.debugFile.reconfigure(line_buffering=True)' >"$folder/orca/orca-customizations.py"

# There is one Orca of each user, and the one that speaks to somebody is not ended for this.
if pgrep -u "$UID" -x orca >/dev/null; then
    echo "Orca is running already" >&2
    exit 1
fi

site=$(free_port) driver=$(free_port)
python3 -m http.server "$site" --bind 127.0.0.1 --directory "$dist" >/dev/null 2>&1 &
.tools/bin/geckodriver --port "$driver" --websocket-port 0 >"$folder/geckodriver.log" 2>&1 &
gsettings set org.gnome.desktop.interface toolkit-accessibility true 2>/dev/null || true
/usr/bin/orca --user-prefs "$folder/orca" --debug-file "$folder/spoken.log" >"$folder/orca.log" 2>&1 &
until [[ -s $folder/spoken.log ]] && (: </dev/tcp/127.0.0.1/"$driver") 2>/dev/null; do sleep 0.2; done

path=$([[ $language == de ]] && echo de/ || echo "")
/usr/bin/python3 tests/orca/hear.py "http://127.0.0.1:$site/$path" "http://127.0.0.1:$driver" "$folder/spoken.log" | sed -u 1d >&9 || {
    tail -n 5 "$folder/orca.log" "$folder/geckodriver.log" >&2
    exit 1
}
