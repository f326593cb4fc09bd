let f: (Int) -> Int = { x in "\(x)" }
