let mixed: [AnyHashable: Any] = ["a": 1, 2: "two", 3.5: [1]]
print(mixed["a"] as? Int ?? 0, mixed[2] as? String ?? "-", mixed[3.5] as? [Int] ?? [], mixed.count)
let keys: Set<AnyHashable> = [1, "x", true]
print(keys.contains("x"), keys.contains(2), keys.count)
let key: AnyHashable = "k"
print(key, key == AnyHashable("k"), key.base as? String ?? "")
func describe(_ value: AnyHashable) -> String { "\(value)" }
print(describe(5), describe("five"))
