import CellLanguage
import Testing

/// Which changes of code mean nothing.
@Suite struct CodeTextTests {
  @Test(arguments: [
    ("let a = 1", "let  a = 1  // one"),
    ("let a = 1", "let a = 1 /* nested /* comment */ */"),
    ("let a = 1\nlet b = 2", "let a = 1\n\n  // two\n  let b = 2\n"),
    ("f(\"a // b\")", "f(\"a // b\")   "),
    ("\"\\(a + 1)\"", "\"\\(a  +  1)\""),
    ("f(a, b: [1, 2])", "f( a,\n  b: [\n    1, 2\n  ]\n)"),
  ])
  func `comments and white space mean nothing`(_ code: String, _ same: String) {
    #expect(codeText(code) == codeText(same))
  }

  @Test(arguments: [
    ("let a = \"x  y\"", "let a = \"x y\""),
    ("let a = \"// b\"", "let a = \"\""),
    ("a -b", "a - b"),
    ("f (x)", "f(x)"),
    ("a [0]", "a[0]"),
    ("f(\",  \")", "f(\", \")"),
    ("return\nx", "return x"),
    ("\"\"\"\n  a\n  \"\"\"", "\"\"\"\n a\n \"\"\""),
    ("#\"a\\(b)\"#", "#\"a\\(c)\"#"),
    ("\"a\\\"  //\"", "\"a\\\" //\""),
    ("\"\\(\"x  y\")\"", "\"\\(\"x y\")\""),
  ])
  func `everything else does`(_ code: String, _ other: String) {
    #expect(codeText(code) != codeText(other))
  }

  @Test(arguments: ["let a = \"open", "/* open", "\"\\(\"", "\"\"\"\n open"])
  func `code that does not end is left as it is`(_ code: String) {
    #expect(codeText(code) == code)
  }
}
