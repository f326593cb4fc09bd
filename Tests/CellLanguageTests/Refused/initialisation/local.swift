func f() -> Int {
  let x: Int
  return x
}
