func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count)) + "|"
}
for word in ["a", "wide", "wider than that"] {
  print(padded(word, to: 6))
}
print(String(repeating: "ab", count: 3), String(repeating: "x" as Character, count: 2))
print(String(repeating: "n", count: 0).isEmpty)
