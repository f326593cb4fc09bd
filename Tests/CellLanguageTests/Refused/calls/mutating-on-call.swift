func xs() -> [Int] { [] }
xs().append(3)
