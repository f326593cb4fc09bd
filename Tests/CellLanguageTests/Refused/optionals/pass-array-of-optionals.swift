let xs: [Int?] = [1, nil]
let ys: [Int] = xs
