let s: Set<Int> = ["a"]
