"""Files that become read-only data of the program.

The bytes are mapped with the program, begin at a multiple of 64 and cost
nothing at start-up: pages that nobody reads are never loaded.

    load("//comparator/base:embed.bzl", "embedded_data", "embedded_files")

    embedded_data(
        name = "place_table",          # a cc_library with place_table.h
        src = "places.bin",
        function = "PlaceTable",       # absl::string_view PlaceTable();
    )

    embedded_files(
        name = "rule_files",           # a cc_library with rule_files.h
        srcs = glob(["data/*.textproto"]),
        function = "RuleFiles",        # absl::Span<const EmbeddedFile>
    )                                  # RuleFiles(); sorted by path

The functions are in namespace crosscheck.
"""

_WRITER = "//comparator/base:write_embedding"

def _embedding(name, kind, srcs, function, deps, **kwargs):
    assembly, header, source = [name + suffix for suffix in [".S", ".h", ".cc"]]
    native.genrule(
        name = name + "_embedding",
        srcs = srcs,
        outs = [assembly, header, source],
        cmd = " ".join([
            "$(execpath {})".format(_WRITER),
            kind,
            function,
            native.package_name() + "/" + header,
            "$(RULEDIR)/" + name,
            "$(SRCS)",
        ]),
        testonly = kwargs.get("testonly", False),
        tools = [_WRITER],
        visibility = ["//visibility:private"],
    )
    native.cc_library(
        name = name,
        srcs = [assembly, source],
        hdrs = [header],
        # A second copy in a shared library would be of no use.
        linkstatic = True,
        # The assembler reads the files themselves.
        textual_hdrs = srcs,
        deps = deps,
        **kwargs
    )

def embedded_data(name, src, function, **kwargs):
    """A library whose `function` gives the bytes of one file.

    Args:
      name: of the library and, with ".h", of its header
      src: the file
      function: name of the function, which returns an absl::string_view
      **kwargs: what a cc_library takes, such as visibility
    """
    _embedding(
        name,
        "data",
        [src],
        function,
        ["@com_google_absl//absl/strings"],
        **kwargs
    )

def embedded_files(name, srcs, function, **kwargs):
    """A library whose `function` gives the bytes of each of several files.

    Args:
      name: of the library and, with ".h", of its header
      srcs: the files, at least one
      function: name of the function, which returns an
        absl::Span<const EmbeddedFile>
      **kwargs: what a cc_library takes, such as visibility
    """
    if not srcs:
        fail("nothing to embed in " + name)
    _embedding(
        name,
        "files",
        srcs,
        function,
        [
            "//comparator/base:embedded_file",
            "@com_google_absl//absl/strings",
            "@com_google_absl//absl/types:span",
        ],
        **kwargs
    )
