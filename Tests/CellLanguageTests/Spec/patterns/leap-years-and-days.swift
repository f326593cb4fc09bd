func days(_ month: Int, _ year: Int) -> Int? {
  switch (month, year) {
  case (2, let y) where y % 400 == 0 || (y % 4 == 0 && y % 100 != 0): 29
  case (2, _): 28
  case (4, _), (6, _), (9, _), (11, _): 30
  case (1...12, _): 31
  default: nil
  }
}
print([(2, 2000), (2, 1900), (2, 2024), (4, 1), (12, 1), (13, 1)].map { days($0, $1) ?? -1 })
