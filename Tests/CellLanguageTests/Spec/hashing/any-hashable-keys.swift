let mixed: [AnyHashable: String] = [1: "int", "one": "string", 2.5: "double", [1, 2]: "array"]
print(
  mixed[1] ?? "-", mixed["one"] ?? "-", mixed[2.5] ?? "-", mixed[[1, 2]] ?? "-", mixed[false] ?? "-"
)
let values: Set<AnyHashable> = [1, "a", 1.0, true]
print(
  values.contains(1), values.contains("b"), AnyHashable(1) == AnyHashable(1),
  AnyHashable("a") == AnyHashable(1))
print(AnyHashable(3).base as? Int ?? 0, AnyHashable("k"))
