func distance(_ a: String, _ b: String) -> Int {
  zip(a, b).reduce(abs(a.count - b.count)) { $1.0 == $1.1 ? $0 : $0 + 1 }
}
print(distance("karolin", "kathrin"), distance("same", "same"), distance("long", "longer"))
print(zip("abc", 1...).map { "\($0)\($1)" })
