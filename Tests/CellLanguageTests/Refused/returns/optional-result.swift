func f(_ xs: [Int]) -> Int { xs.first }
