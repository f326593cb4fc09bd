func f(_ xs: [Int]) -> [Int] { return xs.map { "\($0)" } }
