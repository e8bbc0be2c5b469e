"""A repository whose targets link libraries of the system.

Headers of such packages are under /usr/include, where the compiler finds them
by itself, so that a target carries link options only. They come from
pkg-config, which knows what each library needs in turn.
"""

_HEADER = "# Written by third_party/system/pkg_config.bzl.\n"

def _pkg_config(repository_ctx, module):
    """What pkg-config says of a module, or None where it does not know it."""
    result = repository_ctx.execute(["pkg-config", "--libs", module])
    if result.return_code != 0:
        return None
    return [option for option in result.stdout.strip().split(" ") if option]

def _link_options(repository_ctx, modules):
    """Options for some modules, of which only the libraries in use are linked.

    A word with a leading dash is an option itself: not every library is known
    to pkg-config. None where a module is not installed.
    """
    options = []
    for module in modules.split(" "):
        if module.startswith("-"):
            options.append(module)
            continue
        found = _pkg_config(repository_ctx, module)
        if found == None:
            return None
        options += found
    if not options:
        return []
    return ["-Wl,--push-state,--as-needed"] + options + ["-Wl,--pop-state"]

def _archive_options(repository_ctx, module, link_options):
    """Options that link the static form of the libraries that have one."""
    result = repository_ctx.execute(
        ["pkg-config", "--variable=libdir", module],
    )
    folder = result.stdout.strip()
    archives = {}
    for option in link_options:
        file = "lib{}.a".format(option[2:])
        if (option.startswith("-l") and folder and
            repository_ctx.path(folder + "/" + file).exists):
            archives["-l:" + file] = None
    if not archives:
        return []
    return ["-Wl,--start-group"] + archives.keys() + ["-Wl,--end-group"]

def _pkg_config_repository_impl(repository_ctx):
    attr = repository_ctx.attr
    include_lines = ""
    if attr.include_dir:
        repository_ctx.symlink(attr.include_dir, "include")
        include_lines = """\
    hdrs = glob(["include/**/*.h"]),
    includes = ["include"],
"""
    packages = {}
    all_options = []
    for label, modules in attr.targets.items():
        # An older release may lack a library, which matters only to those who
        # depend on it.
        link_options = _link_options(repository_ctx, modules)
        if link_options == None:
            continue
        all_options += link_options
        package, _, name = label.partition(":")
        packages.setdefault(package, []).append("""
cc_library(
    name = "{name}",
{includes}    linkopts = {linkopts},
    visibility = ["//visibility:public"],
)
""".format(
            name = name,
            includes = include_lines,
            linkopts = link_options,
        ))
    if not packages:
        fail("pkg-config knows none of {}: install {} (./bazelw does)".format(
            ", ".join(attr.targets.values()),
            attr.debian_package,
        ))
    if attr.archives_of:
        packages.setdefault("", []).append("""
cc_library(
    name = "archives",
    linkopts = {},
    visibility = ["//visibility:public"],
)
""".format(_archive_options(repository_ctx, attr.archives_of, all_options)))
    for package, rules in packages.items():
        path = package + "/BUILD.bazel" if package else "BUILD.bazel"
        repository_ctx.file(
            path,
            _HEADER + "".join(rules),
            executable = False,
        )

pkg_config_repository = repository_rule(
    implementation = _pkg_config_repository_impl,
    attrs = {
        "archives_of": attr.string(
            doc = "A module in whose folder the static libraries are. What " +
                  "depends on the target :archives is linked with these; " +
                  "it starts faster, and calls them without a detour.",
        ),
        "debian_package": attr.string(
            mandatory = True,
            doc = "What to install where pkg-config does not find a module.",
        ),
        "include_dir": attr.string(
            doc = "The headers' folder, where it is not /usr/include.",
        ),
        "targets": attr.string_dict(
            mandatory = True,
            doc = "From 'package:name' in the repository to pkg-config's " +
                  "names or linker options, separated by blanks.",
        ),
    },
    configure = True,
    environ = ["PKG_CONFIG_PATH"],
)
