func title(_ text: String) -> String {
  text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(
    separator: " ")
}
print(title("the GREAT gatsby"), title(""), title("a"))
let acronym = "portable network graphics".split(separator: " ").compactMap(\.first).map {
  $0.uppercased()
}.joined()
print(acronym)
