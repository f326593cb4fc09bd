struct Log: TextOutputStream {
  var lines: [String] = []
  mutating func write(_ string: String) {
    if !string.isEmpty, string != "\n" { lines.append(string) }
  }
}
var log = Log()
print("one", 2, to: &log)
print("three", to: &log)
print(log.lines)
var text = ""
print("a", "b", separator: "-", terminator: "!", to: &text)
print(text)
func print(_ value: Double) { Swift.print("double", value) }
print(2.5)
print(1, 2)
