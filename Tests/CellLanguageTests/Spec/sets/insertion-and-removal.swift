var seen: Set<String> = []
for word in ["a", "b", "a"] {
  let result = seen.insert(word)
  print(word, result.inserted, result.memberAfterInsert)
}
print(seen.remove("a") as Any, seen.remove("z") as Any, seen.count, seen.contains("b"))
print(seen.update(with: "b") as Any, seen.update(with: "n") as Any)
seen.formUnion(["x", "y"])
seen.subtract(["b"])
seen.formIntersection(["x", "n", "q"])
print(seen.sorted())
seen.removeAll()
print(seen.isEmpty, seen)
