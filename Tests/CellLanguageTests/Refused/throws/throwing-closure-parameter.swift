func apply(_ f: (Int) -> Int) -> Int { f(1) }
func risky(_ n: Int) throws -> Int { n }
print(apply(risky))
