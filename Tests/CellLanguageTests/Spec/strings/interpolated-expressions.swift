let values = [1, 2, 3]
print("sum \(values.reduce(0, +)), max \(values.max() ?? 0), odd \(values.filter { $0 % 2 == 1 })")
print(
  "\(values.isEmpty ? "empty" : "first \(values[0])")", "\("a" + "b")",
  "\((1...2).map { "<\($0)>" }.joined())")
print("dict \(["k": 1]["k"] ?? 0) tuple \((1, 2).0) nested \("x\("y\("z")")")")
print("\(1)" + "\(2.0)" == "12.0", "\("")".isEmpty, "\\(not)", "\(-1)\(+1)")
