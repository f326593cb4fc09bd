func replaced(_ text: String, _ old: Character, _ new: String) -> String {
  var result = ""
  for c in text { if c == old { result += new } else { result.append(c) } }
  return result
}
print(replaced("a-b-c", "-", " minus "), replaced("", "x", "y").isEmpty)
print("a-b".map { $0 == "-" ? "+" : $0 }, String("a-b".map { $0 == "-" ? "+" : $0 }))
