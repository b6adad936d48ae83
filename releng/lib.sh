# shellcheck shell=bash disable=SC2034
# Shared by run and test: finds or fetches what a build needs. Sourced, not run.

MAVEN_VERSION=3.9.11

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${CANVASSTUDIO_CACHE:-${XDG_CACHE_HOME:-${HOME:?Set HOME, or CANVASSTUDIO_CACHE}/.cache}/canvas-studio}

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

# The JDK is the one that Maven will take: that of JAVA_HOME, or the one on the path.
need_jdk() {
    local javac=javac version
    if [ -n "${JAVA_HOME:-}" ]; then
        javac=$JAVA_HOME/bin/javac
        command -v "$javac" >/dev/null || fail "JAVA_HOME is $JAVA_HOME, where there is no JDK. Set it to a JDK 17 or newer, or unset it."
    elif ! command -v javac >/dev/null; then
        is_debian || fail "No JDK found. Install a JDK 17 or newer."
        need_packages openjdk-17-jdk-headless
        command -v javac >/dev/null || fail "A JDK is installed, but javac is not on the path."
    fi
    version=$("$javac" -version 2>&1 | sed -n 's/^javac //p') || true
    [ "$(printf '%s' "${version:-0}" | sed 's/[^0-9].*//')" -ge 17 ] \
        || fail "The JDK found is too old or does not run: $javac, version ${version:-unknown}. Install a JDK 17 or newer, or set JAVA_HOME to one."
}

# Sets mvn: the Maven on the path when it is the one that the build is pinned to, else our own, fetched by coordinates.
need_maven() {
    local own=$cache/apache-maven-$MAVEN_VERSION version
    if [ ! -x "$own/bin/mvn" ]; then
        if ! command -v mvn >/dev/null; then
            is_debian || fail "No Maven found. Install Maven 3.8 or newer."
            need_packages maven
            command -v mvn >/dev/null || fail "Maven is installed, but mvn is not on the path."
        fi
        version=$(cd / && mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1) || true
        if [ "$version" = "$MAVEN_VERSION" ]; then
            mvn=mvn
            return 0
        fi
        mkdir -p "$cache" 2>/dev/null || fail "Cannot write to $cache. Set CANVASSTUDIO_CACHE to a folder that can be written."
        say "Fetching Maven $MAVEN_VERSION (the one installed is ${version:-unknown}; the build needs this one)"
        # Not in the project's folder: an older Maven fails on its build extension. The plug-in leaves marks where it runs.
        local passing
        passing=$(mktemp -d)
        (cd "$passing" && mvn -q -B ${CANVASSTUDIO_REPOSITORY:+-Dmaven.repo.local="$CANVASSTUDIO_REPOSITORY"} \
            org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
            -Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin -DoutputDirectory="$cache" >&2) \
            || fail "Could not fetch Maven $MAVEN_VERSION."
        rm -rf "$passing"
        chmod +x "$own/bin/mvn"
    fi
    mvn=$own/bin/mvn
}

launcher=()

# Lets maven run what has windows on a display of its own, with a known size, even where there is one.
give_display() {
    if command -v xvfb-run >/dev/null; then
        launcher=(xvfb-run --auto-servernum --server-args="-screen 0 1280x1024x24")
    fi
}

# maven ARGUMENT...: runs Maven in the project's root, behind the words of the array launcher.
maven() {
    (cd "$root" && ${launcher[@]+"${launcher[@]}"} "$mvn" -B -ntp \
        ${CANVASSTUDIO_REPOSITORY:+-Dmaven.repo.local="$CANVASSTUDIO_REPOSITORY"} "$@")
}

checksum=(sha256sum)
command -v sha256sum >/dev/null || checksum=(shasum -a 256)

product=$root/releng/org.canvasstudio.product/target

# What the product is made from, in one number: a change of any file, and only that, makes it out of date.
fingerprint() {
    (cd "$root" && find .mvn pom.xml bundles features releng -type f \
        -not -path '*/target/*' -not -path '*/bin/*' -not -path '*/src-gen/*' -not -name '.*-pom.xml' \
        -not -path 'releng/run' -not -path 'releng/test' -not -path 'releng/lib.sh' \
        -print0 | LC_ALL=C sort -z | xargs -0 "${checksum[@]}" | "${checksum[@]}")
}

is_built() { [ "$(cat "$product/built-from" 2>/dev/null)" = "$(fingerprint)" ]; }

# remember_built FINGERPRINT: takes the one from before the build, so that a file that changed meanwhile counts as changed.
remember_built() { printf '%s\n' "$1" >"$product/built-from"; }
