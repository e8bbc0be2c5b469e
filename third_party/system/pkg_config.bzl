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
    for label, modules in attr.targets.items():
        # An older release may lack a library, which matters only to those who
        # depend on it.
        link_options = _link_options(repository_ctx, modules)
        if link_options == None:
            continue
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
