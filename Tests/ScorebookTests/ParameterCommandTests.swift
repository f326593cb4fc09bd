import Foundation
import Testing

/// Parameters on the command line and in `course.yml`.
@Suite struct ParameterCommandTests {
  private func course() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["01-a", "guide/02-b"] {
      try folder.write(
        """
        ---
        title: A lesson
        ---

        ```swift {.parameters}
        let epochs = 200
        let title = "full"
        ```

        ```swift
        print(title, epochs)
        ```

        """, to: "Notebooks/\(name).md")
    }
    try folder.write(
      """
      profiles:
        quick: {epochs: 10, title: a quick run}
        broken: {epochs: many, epoch: 1}
        elsewhere: {others: 1}

      """, to: "site/course.yml")
    return folder
  }

  @Test(arguments: [
    ([], "full 200"), (["-P", "epochs=3"], "full 3"), (["--parameter", "title="], " 200"),
    (["--profile", "quick"], "a quick run 10"),
    (["-P", "epochs=3", "--profile", "quick"], "a quick run 3"),
    (["--profile", "elsewhere"], "full 200"),
  ])
  func `run takes values`(_ arguments: [String], _ expected: String) throws {
    let folder = try course()
    for notebook in ["Notebooks/01-a.md", "Notebooks/guide/02-b.md"] {
      let run = try CommandRun(["run", notebook] + arguments, in: folder.path)
      #expect(run.problems == "")
      #expect(run.output == "[cell-2]\n\(expected)\n\n")
    }
  }

  @Test(arguments: [
    ([], 200, "full", ""), (["-P", "epochs=3"], 3, "full", " -P epochs=3"),
    (["--profile", "quick"], 10, "a quick run", " --profile quick"),
    (["-P", "epochs=3", "--profile", "quick"], 3, "a quick run", " --profile quick -P epochs=3"),
  ])
  func `export takes values`(
    _ arguments: [String], _ epochs: Int, _ title: String, _ said: String
  ) throws {
    let folder = try course()
    for notebook in ["Notebooks/01-a.md", "Notebooks/guide/02-b.md"] {
      let run = try CommandRun(["export", notebook, "--to", "swift"] + arguments, in: folder.path)
      #expect(run.problems == "")
      #expect(run.output.contains("\nlet epochs = \(epochs)\nlet title = \"\(title)\"\n"))
      #expect(run.output.contains("\n//     scorebook export \(notebook) --to swift\(said)\n"))
      #expect(
        run.output.contains("\n// it prints what 'scorebook run \(notebook)\(said)' prints.\n"))
    }
  }

  @Test func `export refuses values that do not fit`() throws {
    let folder = try course()
    let lesson = ["export", "Notebooks/01-a.md", "--to", "swift", "--output", "a.swift"]
    let wrong = try CommandRun(lesson + ["-P", "epochs=0.5"], in: folder.path)
    #expect(wrong.problems.hasPrefix("error: parameter 'epochs' has the type 'Int', found '0.5'\n"))
    let missing = try CommandRun(lesson + ["--profile", "quik"], in: folder.path)
    #expect(
      missing.problems == """
        error: the course has no profile 'quik'
          help: did you mean 'quick'?

        """)
    #expect(wrong.exitCode == 1)
    #expect(missing.exitCode == 1)
    #expect(folder.read("a.swift") == nil)
  }

  @Test func `build takes values, and shows the code that ran`() throws {
    let folder = try course()
    for (arguments, expected) in [
      (["-P", "epochs=3"], "full 3"), (["--profile", "quick"], "a quick run 10"), ([], "full 200"),
    ] {
      let run = try CommandRun(["build"] + arguments, in: folder.path)
      #expect(run.exitCode == 0, "\(run.problems)")
      for name in ["01-a", "guide/02-b"] {
        let page = try #require(folder.read("site/public/\(name).html"))
        #expect(page.contains(expected))
        #expect(!page.contains(">200<") || expected == "full 200")
      }
    }
  }

  @Test(arguments: [
    (
      ["-P", "epoch=3"],
      """
      error: no notebook has a parameter 'epoch'
        help: did you mean 'epochs'?

      """
    ),
    (
      ["-P", "epochs=0.5"],
      """
      error: parameter 'epochs' has the type 'Int', found '0.5'
        help: give a whole number, such as 200
      Notebooks/01-a.md:6:5: note: its default is given here
        let epochs = 200
            ^~~~~~

      """
    ),
    (
      ["--profile", "quik"],
      """
      error: the course has no profile 'quik'
        help: did you mean 'quick'?

      """
    ),
    (
      ["--profile", "everything"],
      """
      error: the course has no profile 'everything'
        help: the profiles are 'quick', 'broken', 'elsewhere'

      """
    ),
    (
      ["--profile", "broken"],
      """
      site/course.yml:3:20: error: parameter 'epochs' has the type 'Int', found 'many'
          broken: {epochs: many, epoch: 1}
                           ^~~~
        help: give a whole number, such as 200
      Notebooks/01-a.md:6:5: note: its default is given here
        let epochs = 200
            ^~~~~~
      site/course.yml:3:26: error: no notebook has a parameter 'epoch'
          broken: {epochs: many, epoch: 1}
                                 ^~~~~
        help: did you mean 'epochs'?

      """
    ),
  ])
  func `what does not fit stops the command before anything runs`(
    _ arguments: [String], _ expected: String
  ) throws {
    let folder = try course()
    for command in ["check", "build"] {
      let run = try CommandRun([command] + arguments, in: folder.path)
      #expect(run.problems == expected)
      #expect(run.exitCode == 1)
    }
  }

  @Test func `a shard takes values that only other shards need`() throws {
    let folder = try course()
    try folder.write(
      "---\ntitle: Other\n---\n\n```swift {.parameters}\nlet rate = 0.5\n```\n",
      to: "Notebooks/03-c.md")
    for shard in ["1/3", "2/3", "3/3"] {
      let run = try CommandRun(["check", "--shard", shard, "-P", "rate=0.1"], in: folder.path)
      #expect(run.exitCode == 0, "\(run.problems)")
      let wrong = try CommandRun(["check", "--shard", shard, "-P", "rat=0.1"], in: folder.path)
      #expect(
        wrong.problems == "error: no notebook has a parameter 'rat'\n  help: did you mean 'rate'?\n"
      )
    }
  }

  @Test(arguments: [
    (
      ["-P", "epochs"],
      "Error: The value 'epochs' is invalid for '-P <name=value>': expected a name and a value, such "
        + "as 'epochs=200', found 'epochs'"
    ),
    (
      ["-P", "2x=3"],
      "Error: The value '2x=3' is invalid for '-P <name=value>': expected the name of a parameter "
        + "before '=', found '2x' in '2x=3'"
    ),
    (
      ["-P", "a=1", "-P", "a=2"], "Error: '-P a=…' is given twice; keep one."
    ),
  ])
  func `wrong usage is told`(_ arguments: [String], _ expected: String) throws {
    let run = try CommandRun(["check"] + arguments, in: "/")
    #expect(run.problems.split(separator: "\n").first.map(String.init) == expected)
    #expect(run.exitCode == 64)
  }
}
