func tidy(_ xs: [Int]) {
  defer {
    if xs.isEmpty { return }
    print(xs)
  }
  let last = { (x: Int) -> Int in
    defer { return }
    return x
  }
  print(last(1))
}
