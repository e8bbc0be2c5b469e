"""Measures extraction on an annotated set of this repository."""

def annotated_test(name):
    """No kind of error may become more frequent on testdata/annotated/NAME.

    Args:
      name: of the folder; the test is NAME_test, what is allowed stands in
        errors/NAME.txt.
    """
    folder = "testdata/annotated/" + name
    native.sh_test(
        name = name + "_test",
        size = "small",
        srcs = ["claims.sh"],
        args = [
            "--quiet",
            "--gold",
            folder + "/gold.jsonl",
            "--most",
            "tests/eval/errors/" + name + ".txt",
            folder + "/articles.jsonl",
        ],
        data = [
            "claims.py",
            "errors/" + name + ".txt",
            "//comparator:crosscheck",
            "//testdata:annotated",
        ],
    )
