struct Bad: Error {}
func risky(_ n: Int) throws -> Int { n }
let f: (Int) -> Int = { try risky($0) }
