struct Percentage {
  let value: Int
  init?(_ value: Int) {
    guard (0...100).contains(value) else { return nil }
    self.value = value
  }
}
enum Problem: Error { case empty, tooLong(Int) }
struct Title {
  let text: String
  init(_ text: String) throws {
    if text.isEmpty { throw Problem.empty }
    guard text.count < 6 else { throw Problem.tooLong(text.count) }
    self.text = text
  }
}
print(
  Percentage(40)?.value as Any, Percentage(400) as Any,
  [1, 200, 3].compactMap(Percentage.init).count)
for text in ["ok", "", "far too long"] {
  do { print(try Title(text)) } catch { print("failed:", error) }
}
