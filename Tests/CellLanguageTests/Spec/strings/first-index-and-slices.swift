let line = "key=value=more"
if let split = line.firstIndex(of: "=") {
  let key = line[..<split]
  let value = line[line.index(after: split)...]
  print(key, value, type(of: key), String(value).count)
}
print(line.lastIndex(of: "=").map { line[$0...] } ?? "none")
print(line.firstIndex(of: "?") == nil)
