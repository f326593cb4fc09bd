let f: (Int) -> Int = { x in
  let y = x + 1
}
