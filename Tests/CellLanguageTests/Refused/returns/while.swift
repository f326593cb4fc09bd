func f() -> Int {
  var n = 0
  while n < 10 { n += 1; if n == 5 { return n } }
}
