func ~= (test: (Int) -> Bool, value: Int) -> Bool { test(value) }
func isEven(_ n: Int) -> Bool { n.isMultiple(of: 2) }
func over(_ limit: Int) -> (Int) -> Bool { { $0 > limit } }
for n in [4, 7, 120, 121] {
  switch n {
  case isEven where n < 100: print(n, "small and even")
  case over(100): print(n, "large")
  default: print(n, "other")
  }
}
