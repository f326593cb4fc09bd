let s: String = 1
