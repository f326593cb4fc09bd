let f = { (x: Int = 3) in x }
