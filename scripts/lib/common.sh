# Sourced by the scripts: words to the user, steps with progress, and the environment a build can rely on.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
logs=$root/build/logs

say() { printf '%s\n' "$*"; }
note() { printf '%s\n' "$*" >&2; }
die() {
    note "$@"
    exit 1
}

# Passes a step's output on as one line that keeps changing; without a terminal it swallows it.
show_progress() {
    local title=$1 line
    if [[ ! -t 1 ]]; then
        cat >/dev/null
        return
    fi
    while IFS= read -r line; do
        if [[ $line =~ ^\[[0-9]+/[0-9]+\]|^(Get|Unpacking|Setting\ up)|^[[:space:]]*[0-9]+/[0-9]+\ Test ]]; then
            line="$title: ${line//[$'\t\r']/ }"
            printf '\r\033[K%s' "${line:0:$((${COLUMNS:-80} - 1))}"
        fi
    done
    printf '\r\033[K'
}

# step TITLE LOG COMMAND...: runs quietly, keeps the output in build/logs/LOG, and shows all of it when COMMAND fails.
step() {
    local title=$1 log=$logs/$2 begin=$SECONDS code=0
    shift 2
    if [[ -t 1 ]]; then printf '%s ...' "$title"; else say "$title ..."; fi
    "$@" </dev/null 2>&1 | tee "$log" | show_progress "$title" || code=$?
    if ((code != 0)); then
        cat "$log" >&2
        note "$title failed. The lines above are also in ${log#"$root"/}."
        return "$code"
    fi
    say "$title: done in $((SECONDS - begin)) s"
}

writable_folder() { mkdir -p "$1" 2>/dev/null && [[ -w $1 ]]; }

prepare_environment() {
    writable_folder "$logs" || die "The folder $root/build cannot be written. Move Trellis to a folder of your own, or give yourself the right to write there."
    if [[ -z ${HOME:-} || ! -d $HOME || ! -w $HOME ]]; then
        export HOME=$root/build/home
        mkdir -p "$HOME"
        unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME
    fi
    # A bare machine speaks plain ASCII, and Qt needs UTF-8.
    if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then export LC_ALL=C.UTF-8; fi
    # Unity builds with sanitizers take up to 1.5 GB a compiler: fewer at once where memory is short.
    local memory
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null) || memory=
    jobs=$(nproc 2>/dev/null || echo 2)
    if [[ -n $memory ]] && ((memory < jobs)); then jobs=$((memory > 1 ? memory : 1)); fi
    export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}
    export NINJA_STATUS='[%f/%t] '
    cd "$root" || exit 1
}

# configure PRESET [OPTION...]
configure() {
    local preset=$1 cache=$root/build/$1/CMakeCache.txt
    shift
    # A folder that was moved or copied carries a cache that names its old place.
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then set -- --fresh "$@"; fi
    step "Configuring $preset" "configure-$preset.log" cmake --preset "$preset" "$@"
}

# build PRESET TARGET...
build() {
    local preset=$1
    shift
    step "Building $preset" "build-$preset.log" cmake --build --preset "$preset" --target "$@"
}

# Without a network npm asks again for more than a minute by itself, at every start.
fetch_assets() {
    [[ -x scripts/assets ]] || return 0
    npm_config_fetch_retries=1 npm_config_fetch_retry_mintimeout=1000 npm_config_fetch_timeout=30000 \
        npm_config_update_notifier=false scripts/assets </dev/null
}
