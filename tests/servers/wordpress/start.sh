#!/usr/bin/env bash
# Fresh Debian 12 machine -> a real WordPress on a loopback port.
#
#   start.sh start [--port 8801] [--dir DIR] [--wp bookworm|trixie|sid]
#                  [--db sqlite|mariadb] [--workers 4] [--seed 0] [--plain-permalinks]
#                  [--no-app-passwords]
#   start.sh stop  [--dir DIR]        stops the processes of that instance (by pid) and keeps its data
#   start.sh wipe  [--dir DIR]        stop, then remove the instance's folder
#   start.sh fetch [--wp SUITE] [--db KIND]   only install and unpack (for a CI cache step)
#
# `start` prints one JSON object on stdout; everything else goes to stderr and DIR/log/.
# Only 127.0.0.1 is bound. No system service is used or started.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

CMD=${1:-start}; [ $# -gt 0 ] && shift
PORT=8801 DIR= SUITE=trixie DB=sqlite WORKERS=4 SEED=0 PRETTY=1 APPPW=1
CACHE=${WPLAB_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kuulolla-tests/wordpress}
while [ $# -gt 0 ]; do case $1 in
  --port) PORT=$2; shift 2;;      --dir) DIR=$2; shift 2;;
  --wp) SUITE=$2; shift 2;;       --db) DB=$2; shift 2;;
  --workers) WORKERS=$2; shift 2;; --seed) SEED=$2; shift 2;;
  --plain-permalinks) PRETTY=0; shift;; --no-app-passwords) APPPW=0; shift;;
  *) echo "unknown option $1" >&2; exit 2;;
esac; done
DIR=${DIR:-/tmp/wplab-$PORT}
say() { echo "[wplab $(date +%T)] $*" >&2; }

# ---------------------------------------------------------------- packages
apt_quiet() { DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >&2; }

install_debian() {
  local want=() p
  for p in php-cli php-curl php-xml php-mbstring unzip; do want+=("$p"); done
  case $DB in
    # WordPress 6.1 looks for PHP's MySQL extension even where it will not use it
    sqlite)  want+=(php-sqlite3 php-mysql);;
    mariadb) want+=(php-mysql mariadb-server);;
    *) say "--db must be sqlite or mariadb"; exit 2;;
  esac
  local miss=()
  for p in "${want[@]}"; do dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null | grep -qx installed || miss+=("$p"); done
  [ ${#miss[@]} = 0 ] && return
  say "installing ${miss[*]}"
  apt_quiet update
  # policy-rc.d keeps mariadb-server's own service from starting
  local made=0
  if [ ! -e /usr/sbin/policy-rc.d ]; then printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d; chmod +x /usr/sbin/policy-rc.d; made=1; fi
  apt_quiet install -y --no-install-recommends "${miss[@]}" || { [ $made = 1 ] && rm -f /usr/sbin/policy-rc.d; exit 1; }
  [ $made = 1 ] && rm -f /usr/sbin/policy-rc.d
  return 0
}

# WordPress itself is unpacked from Debian's .deb, not installed: that leaves out
# apache2 and lets trixie's or sid's newer WordPress run beside bookworm's PHP.
fetch_wordpress() {
  CODE=$CACHE/wordpress-$SUITE
  [ -f "$CODE/.ok" ] && return
  local apt=$CACHE/apt-$SUITE theme; mkdir -p "$apt"/lists/partial "$apt"/cache/archives/partial "$apt"/debs
  case $SUITE in bookworm) theme=wordpress-theme-twentytwentythree;; *) theme=wordpress-theme-twentytwentyfive;; esac
  # the mirror that this machine's apt already uses
  local base; base=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $base $SUITE main" >"$apt/sources.list"
  local o=(-qq -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
           -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root
           -o Acquire::Languages=none)
  say "fetching WordPress from Debian $SUITE"
  apt-get "${o[@]}" update >&2
  # arch-all packages that hold the targets of wordpress's own symlinks
  local pk=(wordpress "$theme" php-getid3 libjs-underscore libjs-cropper) p
  case $SUITE in bookworm) ;; *) pk+=(libjs-lodash);; esac
  case $SUITE in sid) pk+=(libjs-jquery-ui libphp-phpmailer);; esac
  (cd "$apt/debs" && rm -f ./*.deb && apt-get "${o[@]}" download "${pk[@]}" >&2)
  rm -rf "$CODE.tmp"; mkdir -p "$CODE.tmp"
  for p in "$apt"/debs/*.deb; do dpkg-deb -x "$p" "$CODE.tmp"; done
  rm -rf "$apt/lists" "$apt/cache" "$apt/debs"
  local root=$CODE.tmp/usr/share/wordpress
  rm -f "$root/.htaccess"; cp "$HERE/wp-config.php" "$root/wp-config.php"
  # the theme's .deb installs below /usr/share/wordpress/wp-content/themes
  rm -rf "$CODE"; mv "$CODE.tmp" "$CODE"; touch "$CODE/.ok"
}

# WordPress's own SQLite driver, shipped inside npm's @wp-playground/cli
fetch_sqlite_plugin() {
  SQLITE_PLUGIN=$CACHE/sqlite-database-integration
  [ -f "$SQLITE_PLUGIN/load.php" ] && return
  say "fetching sqlite-database-integration from npm's @wp-playground/cli"
  local t; t=$(mktemp -d)
  (cd "$t" && npm pack --silent @wp-playground/cli@${WPLAB_PLAYGROUND:-3.1.56} >/dev/null &&
    tar xzf ./*.tgz package/sqlite-database-integration.zip && unzip -q package/sqlite-database-integration.zip -d out)
  mkdir -p "$CACHE"; rm -rf "$SQLITE_PLUGIN"; mv "$t"/out/*sqlite-database-integration "$SQLITE_PLUGIN"; rm -rf "$t"
  # WordPress before 6.2 lacks this property, and its wpdb cannot read a private one of a subclass
  sed -i 's/private \$allow_unsafe_unquoted/public $allow_unsafe_unquoted/' \
    "$SQLITE_PLUGIN/wp-includes/sqlite/class-wp-sqlite-db.php"
}

# ---------------------------------------------------------------- processes
kill_pidfile() { # pidfile: TERM, wait up to 20 s, then KILL; never by name
  local f=$1 pid i; [ -f "$f" ] || return 0; pid=$(cat "$f")
  if kill -0 "$pid" 2>/dev/null; then
    kill -TERM -- "-$pid" 2>/dev/null || kill -TERM "$pid" 2>/dev/null || true
    for i in $(seq 200); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -0 "$pid" 2>/dev/null && { kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true; }
  fi
  rm -f "$f"
}
stop_all() { kill_pidfile "$DIR/php.pid"; kill_pidfile "$DIR/mariadb.pid"; }

start_mariadb() {
  local d=$DIR/mysql s=$DIR/mysql.sock
  if [ ! -d "$d/mysql" ]; then
    mkdir -p "$d"
    mariadb-install-db --no-defaults --user=root --datadir="$d" --skip-test-db \
      --auth-root-authentication-method=normal >"$DIR/log/mariadb-install.log" 2>&1
  fi
  # Durability is off on purpose: this is a throw-away test server.
  setsid mariadbd --no-defaults --user=root --datadir="$d" --socket="$s" --pid-file="$DIR/mariadbd.own.pid" \
    --skip-networking --skip-log-bin --innodb-buffer-pool-size=64M --innodb-log-file-size=16M \
    --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --performance-schema=off \
    --character-set-server=utf8mb4 >"$DIR/log/mariadb.log" 2>&1 </dev/null &
  echo $! >"$DIR/mariadb.pid"
  local i; for i in $(seq 150); do
    mariadb-admin --no-defaults --socket="$s" -uroot ping >/dev/null 2>&1 && break; sleep 0.1
    [ "$i" = 150 ] && { say "mariadb did not come up"; tail "$DIR/log/mariadb.log" >&2; exit 1; }
  done
  mariadb --no-defaults --socket="$s" -uroot -e 'CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4'
}

start_php() {
  local n=(); [ "$WORKERS" -gt 1 ] && n=(PHP_CLI_SERVER_WORKERS="$WORKERS")
  # setsid: the server and its forked workers form one group, so that stop ends them all
  env WPLAB_DIR="$DIR" "${n[@]}" setsid php -q \
    -d memory_limit=256M -d opcache.enable_cli=1 -d opcache.validate_timestamps=0 -d display_errors=0 \
    -d log_errors=1 -d error_log="$DIR/log/php-error.log" -d variables_order=EGPCS -d sendmail_path=/bin/true \
    -S 127.0.0.1:"$PORT" -t "$CODE/usr/share/wordpress" "$HERE/router.php" \
    >"$DIR/log/php.log" 2>&1 </dev/null &
  echo $! >"$DIR/php.pid"
  local i; for i in $(seq 200); do
    curl -fsS -o /dev/null "http://127.0.0.1:$PORT/?rest_route=/" 2>/dev/null && return; sleep 0.1
    kill -0 "$(cat "$DIR/php.pid")" 2>/dev/null || break
  done
  say "WordPress did not answer"; tail -5 "$DIR/log/php.log" "$DIR"/log/php-error.log >&2 || true; exit 1
}

# ---------------------------------------------------------------- commands
case $CMD in
  stop) stop_all; exit;;
  wipe) stop_all; rm -rf "$DIR"; exit;;
  fetch) install_debian; fetch_wordpress; [ "$DB" = sqlite ] && fetch_sqlite_plugin; exit 0;;
  start) ;;
  *) sed -n 2,12p "$0" >&2; exit 2;;
esac

if curl -s -o /dev/null --max-time 1 "http://127.0.0.1:$PORT/"; then say "port $PORT is already taken"; exit 1; fi
install_debian; fetch_wordpress; [ "$DB" = sqlite ] && fetch_sqlite_plugin
T0=$(date +%s%N)
mkdir -p "$DIR"/log "$DIR"/content/{themes,plugins,mu-plugins,uploads,database}
trap 'rc=$?; [ $rc = 0 ] || stop_all' EXIT
for t in "$CODE"/usr/share/wordpress/wp-content/themes/*/ "$CODE"/var/lib/wordpress/wp-content/themes/*/; do
  [ -d "$t" ] && ln -sfn "${t%/}" "$DIR/content/themes/$(basename "$t")"; done
cp "$HERE/mu-plugin.php" "$DIR/content/mu-plugins/wplab.php"
SOCK=
if [ "$DB" = mariadb ]; then start_mariadb; SOCK=$DIR/mysql.sock
else
  ln -sfn "$SQLITE_PLUGIN" "$DIR/content/plugins/sqlite-database-integration"
  sed -e "s#{SQLITE_IMPLEMENTATION_FOLDER_PATH}#$SQLITE_PLUGIN#g" \
      -e "s#{SQLITE_PLUGIN}#sqlite-database-integration/load.php#g" "$SQLITE_PLUGIN/db.copy" >"$DIR/content/db.php"
fi
DIR=$DIR PORT=$PORT DB=$DB SOCK=$SOCK python3 - <<'PY'
import json, os, secrets
p = os.path.join(os.environ["DIR"], "lab.json")
old = json.load(open(p)) if os.path.exists(p) else {}
old.update(url="http://127.0.0.1:" + os.environ["PORT"], db=os.environ["DB"], socket=os.environ["SOCK"])
old.setdefault("salt", secrets.token_hex(32)); old.setdefault("password", "pw-" + secrets.token_hex(8))
json.dump(old, open(p, "w"))
PY
WPLAB_DIR=$DIR WPLAB_CODE=$CODE/usr/share/wordpress WPLAB_PRETTY=$PRETTY WPLAB_SEED=$SEED WPLAB_APPPW=$APPPW \
  php -d memory_limit=512M -d error_log="$DIR/log/php-error.log" -d log_errors=1 "$HERE/setup.php" >"$DIR/setup.json"
start_php
MS=$(( ($(date +%s%N) - T0) / 1000000 ))
python3 - "$DIR" "$MS" <<'PY'
import json, sys
d = json.load(open(sys.argv[1] + "/setup.json"))
d.update(dir=sys.argv[1], ready_ms=int(sys.argv[2]), pid=int(open(sys.argv[1] + "/php.pid").read()))
json.dump(d, open(sys.argv[1] + "/ready.json", "w"), indent=1)
print(json.dumps(d, indent=1))
PY
