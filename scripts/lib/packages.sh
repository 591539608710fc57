# Sourced by the scripts: installs what scripts/packages lists and the machine lacks.
# shellcheck shell=bash disable=SC2154

# listed_packages GROUP...: their names, in the list's order.
listed_packages() {
    awk -v groups=" $* " '
        /^\[/ { inside = index(groups, " " substr($1, 2, length($1) - 2) " ") > 0; next }
        inside && NF && !/^#/ { print $1 }' "$root/scripts/packages"
}

# missing_packages GROUP...: one dpkg-query call for all, so that asking costs a few milliseconds.
missing_packages() {
    local -a names
    local name
    local -A installed=()
    mapfile -t names < <(listed_packages "$@")
    if command -v dpkg-query >/dev/null; then
        while read -r name _; do installed[$name]=1; done < <(
            dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${names[@]}" 2>/dev/null | grep ' installed$')
    fi
    for name in "${names[@]}"; do
        if [[ -z ${installed[$name]:-} ]] && ! command -v "$name" >/dev/null; then say "$name"; fi
    done
}

apt_install() {
    local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o Acquire::Retries=2 -o Acquire::http::Timeout=20
        -o DPkg::Lock::Timeout=120)
    if (($(id -u) != 0)); then apt=(sudo -n "${apt[@]}"); fi
    # A list that could not be refreshed may still serve; the installation tells.
    "${apt[@]}" update || true
    "${apt[@]}" install --no-install-recommends "$@"
}

# Without a terminal nobody can type a password: better a clear failure than a hang.
become_administrator() {
    if [[ -t 0 && -t 2 ]]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

# try_install TITLE LOG NAME...: says in a sentence what stands in the way.
try_install() {
    local title=$1 log=$2 reason
    shift 2
    if ! command -v apt-get >/dev/null; then
        reason="This machine has no apt-get; the list of packages (scripts/packages) is made for Debian 12."
    elif (($(id -u) != 0)) && ! command -v sudo >/dev/null; then
        reason="Only an administrator can install packages, and there is no sudo on this machine."
    elif (($(id -u) != 0)) && ! become_administrator; then
        reason="Only an administrator can install packages, and sudo did not let this account do it."
    elif step "$title" "$log" apt_install "$@" 2>"$logs/install.txt"; then
        return 0
    elif grep -qE 'resolving|Could not (resolve|connect)|Failed to fetch|Unable to (locate|connect)|no installation candidate' \
        "$logs/$log"; then
        reason="The packages could not be downloaded. Is there a connection to the internet, and are Debian's package sources switched on? What apt-get said is in ${logs#"$root"/}/$log."
    else
        reason="The installation failed; what apt-get said is in ${logs#"$root"/}/$log."
    fi
    note "$reason"
    return 1
}

# What could not be had today is not asked for again before tomorrow: the next start should not wait for a network.
tried_today() {
    local stamp=$logs/not-installed.txt
    [[ -n $(find "$stamp" -mmin -1440 2>/dev/null) && $(<"$stamp") == "$*" ]]
}

# install_packages GROUP...: [build] and [test] are necessary, the others welcome.
install_packages() {
    local group
    local -a needed=() welcome=() missing
    for group in "$@"; do
        mapfile -t missing < <(missing_packages "$group")
        case $group in
            build | test) needed+=("${missing[@]}") ;;
            *) welcome+=("${missing[@]}") ;;
        esac
    done
    if ((${#needed[@]} > 0)); then
        if ! try_install "Installing ${#needed[@]} packages and what they need" packages.log "${needed[@]}"; then
            note "Trellis cannot be built without these packages. An administrator installs them with:"
            die "    apt-get install --no-install-recommends ${needed[*]}"
        fi
        # Some of the welcome ones may have come along.
        mapfile -t welcome < <(missing_packages "$@")
    fi
    ((${#welcome[@]} > 0)) || return 0
    if ! tried_today "${welcome[@]}" &&
        try_install "Installing ${welcome[*]}" packages-welcome.log "${welcome[@]}"; then
        return 0
    fi
    printf '%s\n' "${welcome[*]}" >"$logs/not-installed.txt"
    note "Going on without ${welcome[*]}."
}
