func risky(_ n: Int) throws -> Int { n }
let xs = [1, 2].map { try risky($0) }
