import Diagnostics
import Execution
import Testing

/// JSON as it is read from files that people may have edited.
@Suite struct JSONReaderTests {
  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("[1,2 , -3]", "[1,2,-3]"), ("1.5e3", "1500.0"),
    ("{\"a\":{},\"b\":[]}", "{\"a\":{},\"b\":[]}"), ("-0", "0"), ("0.5", "0.5"),
    (#""\u00e9\n\"\\\/\ud83d\ude42""#, "\"é\\n\\\"\\\\/🙂\""), ("[[[]]]", "[[[]]]"),
    ("12345678901234567890", "1.2345678901234567e+19"),
  ])
  func `values are read`(_ text: String, _ result: String) throws {
    #expect(try JSONReader.value(of: Array(text.utf8)).text == result)
  }

  @Test(arguments: [
    ("", 0, "expected a value, found the end of the file"),
    ("[1 2]", 3, "expected ',' or ']', found '2'"),
    ("[1,]", 3, "expected a value, found ']'"),
    ("{\"a\":1,\"a\":2}", 7, "'a' is given twice"),
    ("{a:1}", 1, "expected a name in quotes, found 'a'"),
    ("01", 0, "expected a value, found '0'"), ("+1", 0, "expected a value, found '+'"),
    ("1.", 0, "expected a value, found '1'"), ("nul", 0, "expected a value, found 'n'"),
    ("\"a", 2, "expected '\"', found the end of the file"),
    ("\"\\x\"", 1, "text holds an escape that JSON does not have"),
    ("\"\\ud800\"", 1, "text holds an escape that JSON does not have"),
    ("\"a\nb\"", 2, "text holds a control character"),
    ("1 2", 2, "expected the end of the text, found '2'"),
    (String(repeating: "[", count: 101), 101, "values are nested more than 100 deep"),
  ])
  func `mistakes are told with their place`(_ text: String, _ offset: Int, _ summary: String) {
    do throws(JSONReader.Problem) {
      _ = try JSONReader.value(of: Array(text.utf8))
      Issue.record("'\(text)' is JSON")
    } catch {
      #expect(error.summary == summary)
      #expect(error.offset == offset)
    }
  }

  @Test func `changed and cut texts are read or refused`() {
    let text = Array(#"{"a": [1.5e-3, -2, "\u00e9\ud83d\ude42\n", null, true], "b": {}}"#.utf8)
    let other = Array("{}[]\\\"u,:e-0 ".utf8)
    for _ in 0..<5000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4) {
        let index = bytes.indices.randomElement() ?? 0
        bytes[index] = other.randomElement() ?? 0
      }
      bytes = Array(bytes.prefix(.random(in: 1...bytes.count)))
      guard let value = try? JSONReader.value(of: bytes) else { continue }
      let again = try? JSONReader.value(of: Array(value.lines.utf8))
      #expect(again == value, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: JSONReader.Problem(summary: "text is not valid UTF-8", offset: 0)) {
      try JSONReader.value(of: [0x22, 0xFF, 0x22])
    }
  }
}
