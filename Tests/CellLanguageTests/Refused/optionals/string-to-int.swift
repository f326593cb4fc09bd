let n: Int = Int("12")
