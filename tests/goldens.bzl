"""Outputs of the program that a person has read and found right."""

def golden_tests(name, cases, data):
    """A test for each case, and a program that writes all of them anew.

    Args:
      name: of the test suite
      cases: from the golden file to the command line that gives it, both from
          the workspace's root
      data: what the command lines read
    """
    tests = []
    update = []
    for golden, command in sorted(cases.items()):
        test = golden.replace("testdata/golden/", "").replace("/", "_")
        test = test.replace(".", "_") + "_golden_test"
        native.sh_test(
            name = test,
            size = "small",
            srcs = ["golden_test.sh"],
            args = [
                "$(rootpath //comparator:crosscheck)",
                golden,
                command,
            ],
            data = data + [
                "//comparator:crosscheck",
                "//testdata:" + golden.replace("testdata/", ""),
            ],
        )
        tests.append(":" + test)
        update += [golden, "'" + command + "'"]
    native.test_suite(name = name, tests = tests)
    native.sh_binary(
        name = "update_" + name,
        srcs = ["update_goldens.sh"],
        args = ["$(rootpath //comparator:crosscheck)"] + update,
        data = ["//comparator:crosscheck"],
    )
