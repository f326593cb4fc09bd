struct Style {
  var name: String
  var width = 1.0
  var dashed: Bool? = nil
  let tags: [String]
}
print(Style(name: "plain", tags: []))
print(Style(name: "bold", width: 3, tags: ["heavy"]))
print(Style(name: "dash", dashed: true, tags: ["a", "b"]))
