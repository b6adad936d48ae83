# Shared by run and test: finds or fetches what a build needs. Sourced, not run.

MAVEN_VERSION=3.9.11

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${CANVASSTUDIO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/canvas-studio}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$1"; exit "${2:-1}"; }

is_debian() { [ -e /etc/debian_version ] && command -v apt-get >/dev/null; }

# need_packages PACKAGE...: installs the Debian packages that are missing, or says what to install.
need_packages() {
    local missing=() package
    if ! is_debian; then
        say "Not a Debian system: if the next step fails, install the equivalents of: $*"
        return 0
    fi
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        fail "Missing Debian packages. As root: apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "Installing ${missing[*]}"
    apt-get update -qq >&2 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
        || fail "Could not install: ${missing[*]}"
}

need_jdk() {
    command -v javac >/dev/null && return 0
    if is_debian; then
        need_packages openjdk-17-jdk-headless
    else
        fail "No JDK found. Install a JDK 17."
    fi
}

# Sets mvn: the Maven on the path when it is new enough for Tycho, else our own, fetched by coordinates.
need_maven() {
    local own=$cache/apache-maven-$MAVEN_VERSION version
    if [ ! -x "$own/bin/mvn" ]; then
        command -v mvn >/dev/null || { is_debian && need_packages maven || fail "No Maven found. Install Maven 3.8 or newer."; }
        version=$(cd / && mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
        if [ "$version" = "$MAVEN_VERSION" ]; then
            mvn=mvn
            return 0
        fi
        say "Fetching Maven $MAVEN_VERSION (the one installed is ${version:-unknown}; the build needs this one)"
        mkdir -p "$cache"
        # Not in the project's folder: an older Maven fails on its build extension.
        (cd "$cache" && mvn -q -B ${CANVASSTUDIO_REPOSITORY:+-Dmaven.repo.local="$CANVASSTUDIO_REPOSITORY"} \
            org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
            -Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin -DoutputDirectory="$cache" >&2) \
            || fail "Could not fetch Maven $MAVEN_VERSION."
        chmod +x "$own/bin/mvn"
    fi
    mvn=$own/bin/mvn
}

# maven ARGUMENT...: runs Maven in the project's root, behind the words of the array launcher.
launcher=()
maven() {
    (cd "$root" && ${launcher[@]+"${launcher[@]}"} "$mvn" -B -ntp \
        ${CANVASSTUDIO_REPOSITORY:+-Dmaven.repo.local="$CANVASSTUDIO_REPOSITORY"} "$@")
}

command -v sha256sum >/dev/null || sha256sum() { shasum -a 256 "$@"; }

product=$root/releng/org.canvasstudio.product/target

# What the product is made from, in one number: a change of any file, and only that, makes it out of date.
fingerprint() {
    (cd "$root" && find pom.xml bundles features releng -type f \
        -not -path '*/target/*' -not -path '*/bin/*' -not -path '*/src-gen/*' -not -name '.*-pom.xml' \
        -not -path 'releng/run' -not -path 'releng/test' -not -path 'releng/lib.sh' \
        -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
}

is_built() { [ "$(cat "$product/built-from" 2>/dev/null)" = "$(fingerprint)" ]; }
remember_built() { fingerprint >"$product/built-from"; }
