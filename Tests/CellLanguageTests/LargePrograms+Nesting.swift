extension LargeProgram {
  /// Brackets in each other.
  static let nesting: [LargeProgram] = [
    LargeProgram(
      name: "20 000 parentheses", text: nested("(", "1", ")"),
      problem: "1:201 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "20 000 conditions", text: nested("if true { ", "print(1)", " }"),
      problem: "1:2009 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "20 000 calls", text: "func f(_ x: Int) -> Int { x }\n" + nested("f(", "1", ")"),
      problem: "2:402 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "20 000 tuples", text: nested("(1, ", "1", ")"),
      problem: "1:801 brackets are nested more than 200 deep"),
    LargeProgram(
      name: "a pattern of 5000 parentheses",
      text: "if case " + nested("(", "1", ")", count: 5000) + " = 1 { print(1) }",
      problem: "1:209 brackets are nested more than 200 deep"),
    LargeProgram(name: "20 000 comments in each other", text: nested("/*", "", "*/")),
    LargeProgram(
      name: "20 000 square brackets",
      text: nested("[", "1", "]"),
      problem: "1:17 square brackets are nested more than 16 deep"),
  ]

  private static func nested(
    _ open: String, _ inside: String, _ close: String, count: Int = 20_000
  ) -> String {
    String(repeating: open, count: count) + inside + String(repeating: close, count: count)
  }
}

extension LargeProgram {
  /// Operators, calls and members one after the other.
  static let chains: [LargeProgram] = [
    LargeProgram(
      name: "a sum of 5000 numbers",
      text: "print(" + String(repeating: "1 + ", count: 5000) + "1)"),
    LargeProgram(
      name: "a sum that is no sum",
      text: "let s = \"a\"\nlet n = 1\nprint(" + String(repeating: "s + n + ", count: 2500) + "n)",
      problem: "3:1 expression is too complex to be checked"),
    LargeProgram(
      name: "5000 conditional values",
      text: "let x = 3\nprint(" + String(repeating: "x == 1 ? 1 : ", count: 5000) + "2)",
      problem: "2:7 expression is too complex to be checked"),
    LargeProgram(
      name: "5000 calls of each other's results",
      text: "func f() -> () -> Int { { 1 } }\nprint(f" + String(repeating: "()", count: 5000) + ")",
      problem: "2:1 expression is too complex to be checked"),
    LargeProgram(
      name: "52 strings joined with +",
      text: "let s = \"x\"\nprint("
        + String(repeating: "\"a\" + s + \"b\" + String(1) + ", count: 13) + "s)"),
    LargeProgram(
      name: "52 numbers of both kinds",
      text: "let x = 2.0\nprint(" + String(repeating: "1 * x + 2.5 * x - 1 + ", count: 26) + "x)"),
    LargeProgram(
      name: "90 conditions",
      text: "let (b, x) = (true, 1)\nprint("
        + String(repeating: "b && x == 1 && 1 < 2 && ", count: 30) + "b)"),
    LargeProgram(
      name: "200 comparisons",
      text: "let s = \"a\"\nprint(" + String(repeating: "s == \"b\" || ", count: 200) + "false)"),
    LargeProgram(
      name: "20 000 exclamation marks",
      text: "let x: Int? = 1\nprint(x" + String(repeating: "!", count: 20_000) + ")",
      problem: "2:1 expression is too complex to be checked"),
    LargeProgram(
      name: "20 000 question marks",
      text: "let x: Int? = 1\nprint(x" + String(repeating: "?", count: 20_000) + ")",
      problem: "2:1 expression is too complex to be checked"),
    LargeProgram(
      name: "5000 members of members",
      text: "class N { var n: N { self } }\nprint(N()" + String(repeating: ".n", count: 5000) + ")",
      problem: "2:1 expression is too complex to be checked"),
  ]
}
