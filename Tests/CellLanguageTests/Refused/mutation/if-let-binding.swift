let n: Int? = 3
if let n { n = 4 }
