struct Missing: Error { let key: String }
let table = ["a": 1, "b": 2]
func look(_ key: String) throws -> Int {
  guard let value = table[key] else { throw Missing(key: key) }
  return value
}
do {
  print(try ["a", "b"].map(look))
  print(try ["a", "zz", "b"].map { try look($0) + 1 })
} catch let error as Missing {
  print("missing", error.key)
}
let lookups: [(String) throws -> Int] = [look, { $0.count }]
print(lookups.map { (try? $0("zzz")) ?? -1 })
