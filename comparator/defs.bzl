"""Reports on articles as build targets, for users' own BUILD files.

    load("@crosscheck//comparator:defs.bzl", "article_set",
         "discrepancy_report", "discrepancy_report_test")

    article_set(
        name = "march",
        srcs = glob(["march/*"]),
        manifest = "march/articles.csv",
        lexicons = ["names.textproto"],
    )

    discrepancy_report(
        name = "march_report",          # march_report.html
        articles = ":march",
        format = "html",
    )

    discrepancy_report_test(
        name = "march_agrees",
        articles = ":march",
        fail_on = "high",               # fails where there is such a finding
    )
"""

ArticleSetInfo = provider(
    "Articles and what is to be known to read them.",
    fields = {
        "articles": "depset of the files with articles",
        "flags": "list of (flag, File): manifest, lexicons, rules, settings",
    },
)

# Ending of a report's file by format.
_ENDINGS = {
    "binary": "binpb",
    "html": "html",
    "incidents-jsonl": "jsonl",
    "json": "json",
    "markdown": "md",
    "text": "txt",
    "textproto": "textproto",
}

def _article_set_impl(ctx):
    flags = []
    if ctx.file.manifest:
        flags.append(("manifest", ctx.file.manifest))
    for lexicon in ctx.files.lexicons:
        flags.append(("lexicon", lexicon))
    for rules in ctx.files.rules:
        flags.append(("rules", rules))
    if ctx.file.settings:
        flags.append(("settings", ctx.file.settings))

    # The manifest is no article, even where a glob takes it for one.
    articles = [file for file in ctx.files.srcs if file != ctx.file.manifest]
    return [
        DefaultInfo(files = depset(articles)),
        ArticleSetInfo(articles = depset(articles), flags = flags),
    ]

article_set = rule(
    implementation = _article_set_impl,
    doc = "Articles that are compared with one another.",
    attrs = {
        "lexicons": attr.label_list(
            allow_files = [".textproto"],
            doc = "Names besides the program's own.",
        ),
        "manifest": attr.label(
            allow_single_file = [".csv", ".textproto"],
            doc = "Outlets and publication dates of the articles.",
        ),
        "rules": attr.label_list(
            allow_files = [".textproto"],
            doc = "Extraction rules besides the program's own.",
        ),
        "settings": attr.label(
            allow_single_file = [".textproto"],
            doc = "Tolerances and severities in place of the program's own.",
        ),
        "srcs": attr.label_list(
            allow_files = True,
            doc = "Files of any form that `crosscheck compare` reads.",
            mandatory = True,
        ),
    },
)

# The program is built for the machine that is built for: a second build of it
# for the machine that builds would take as long again.
_PROGRAM = attr.label(
    cfg = "target",
    default = Label("//comparator:crosscheck"),
    executable = True,
)

_ARTICLES = attr.label(mandatory = True, providers = [ArticleSetInfo])

def _discrepancy_report_impl(ctx):
    info = ctx.attr.articles[ArticleSetInfo]
    report = ctx.actions.declare_file(
        "{}.{}".format(ctx.label.name, _ENDINGS[ctx.attr.format]),
    )
    args = ctx.actions.args()
    args.add("compare")
    args.add("--quiet")
    args.add("--format", ctx.attr.format)
    args.add("--out", report)
    for flag, file in info.flags:
        args.add("--" + flag, file)
    args.add("--")
    args.add_all(info.articles)
    ctx.actions.run(
        arguments = [args],
        executable = ctx.executable._program,
        inputs = depset(
            [file for _, file in info.flags],
            transitive = [info.articles],
        ),
        mnemonic = "CrosscheckCompare",
        outputs = [report],
        progress_message = "Comparing %{label}",
    )
    return [DefaultInfo(files = depset([report]))]

discrepancy_report = rule(
    implementation = _discrepancy_report_impl,
    doc = "The report on an article set, as a file.",
    attrs = {
        "articles": _ARTICLES,
        "format": attr.string(default = "text", values = _ENDINGS.keys()),
        "_program": _PROGRAM,
    },
)

def _quoted(word):
    return "'" + word.replace("'", "'\\''") + "'"

def _discrepancy_report_test_impl(ctx):
    info = ctx.attr.articles[ArticleSetInfo]
    words = [ctx.executable._program.short_path, "compare"]
    if ctx.attr.fail_on:
        words.append("--fail-on=" + ctx.attr.fail_on)
    for flag, file in info.flags:
        words += ["--" + flag, file.short_path]
    words.append("--")
    words += [file.short_path for file in info.articles.to_list()]
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        script,
        "#!/usr/bin/env bash\nexec " +
        " ".join([_quoted(word) for word in words]) + "\n",
        is_executable = True,
    )
    runfiles = ctx.runfiles(
        files = [ctx.executable._program] + [file for _, file in info.flags],
        transitive_files = info.articles,
    )
    return [DefaultInfo(executable = script, runfiles = runfiles)]

discrepancy_report_test = rule(
    implementation = _discrepancy_report_test_impl,
    doc = "Fails, with the report, where it has findings that are too serious.",
    attrs = {
        "articles": _ARTICLES,
        "fail_on": attr.string(
            default = "high",
            doc = "Least severity that fails; none: any report passes.",
            values = ["none", "low", "medium", "high"],
        ),
        "_program": _PROGRAM,
    },
    test = True,
)
