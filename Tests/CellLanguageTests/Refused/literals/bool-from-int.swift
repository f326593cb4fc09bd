let b: Bool = 1
