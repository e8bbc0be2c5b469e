"""The outside repositories, each made of packages of the system."""

load("//third_party/system:absl.bzl", "ABSL_TARGETS")
load("//third_party/system:pkg_config.bzl", "pkg_config_repository")
load("//third_party/system:protobuf.bzl", "protobuf_repository")

# The repository's name: Debian's package, and the targets with pkg-config's
# name for each. A label in the root of a repository begins with a colon.
_LIBRARIES = {
    "com_google_absl": ("libabsl-dev", ABSL_TARGETS),
    "com_google_benchmark": (
        "libbenchmark-dev",
        {
            ":benchmark": "benchmark",
            ":benchmark_main": "-lbenchmark_main benchmark",
        },
    ),
    "com_google_googletest": (
        "libgtest-dev and libgmock-dev",
        # Upstream's gtest holds gMock too, and so does gtest_main.
        {
            ":gtest": "gmock",
            ":gtest_main": "gmock_main",
        },
    ),
    "com_googlesource_code_re2": ("libre2-dev", {":re2": "re2"}),
    "gumbo": ("libgumbo-dev", {":gumbo": "gumbo"}),
    "icu": ("libicu-dev", {":icu": "icu-i18n icu-uc"}),
    "libarchive": ("libarchive-dev", {":libarchive": "libarchive"}),
    "libzstd": ("libzstd-dev", {":zstd": "libzstd"}),
    "onetbb": ("libtbb-dev", {":tbb": "tbb"}),
    "openssl": ("libssl-dev", {":crypto": "libcrypto"}),
    "rapidjson": ("rapidjson-dev", {":rapidjson": "RapidJSON"}),
    "sqlite3": ("libsqlite3-dev", {":sqlite3": "sqlite3"}),
    "xxhash": ("libxxhash-dev", {":xxhash": "libxxhash"}),
}

# Those whose static libraries a program may be linked with: a module of each.
_ARCHIVES = {
    "com_google_absl": "absl_base",
    "com_googlesource_code_re2": "re2",
}

def crosscheck_repositories():
    """Declares every repository that the build refers to."""
    for name, (debian_package, targets) in _LIBRARIES.items():
        pkg_config_repository(
            name = name,
            archives_of = _ARCHIVES.get(name, ""),
            debian_package = debian_package,
            targets = targets,
        )
    pkg_config_repository(
        name = "libxml2",
        debian_package = "libxml2-dev",
        include_dir = "/usr/include/libxml2",
        targets = {":libxml2": "libxml-2.0"},
    )
    protobuf_repository(
        name = "com_google_protobuf",
        build_file = "//third_party/protobuf:protobuf.BUILD",
    )

    # What Bazel's own tools refer to and would download otherwise.
    native.local_repository(
        name = "rules_cc",
        path = "third_party/rules_cc",
    )
    native.local_repository(
        name = "remote_coverage_tools",
        path = "third_party/remote_coverage_tools",
    )
    native.local_repository(
        name = "bazel_skylib",
        path = "/usr/share/bazel/tools/skylib",
    )
    native.local_repository(
        name = "rules_java",
        path = "/usr/share/bazel/rules/java",
    )
    native.local_repository(
        name = "rules_proto",
        path = "/usr/share/bazel/rules/proto",
    )
