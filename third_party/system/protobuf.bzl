"""@com_google_protobuf made of the system's compiler, runtime and protos.

The labels are the ones Bazel's proto_library and cc_proto_library look for.
"""

def _protobuf_repository_impl(repository_ctx):
    protoc = repository_ctx.which("protoc")
    if not protoc:
        fail("protoc is not installed: install protobuf-compiler " +
             "(./bazelw does)")
    repository_ctx.symlink(protoc, "bin/protoc")
    repository_ctx.symlink("/usr/include/google/protobuf", "google/protobuf")
    repository_ctx.symlink(
        repository_ctx.attr.build_file,
        "BUILD.bazel",
    )

protobuf_repository = repository_rule(
    implementation = _protobuf_repository_impl,
    attrs = {
        "build_file": attr.label(mandatory = True, allow_single_file = True),
    },
    configure = True,
)
