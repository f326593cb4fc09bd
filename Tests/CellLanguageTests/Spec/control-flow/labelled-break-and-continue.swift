search: for row in 1...4 {
  for column in 1...4 {
    if column == 3 { continue search }
    if row * column == 6 { break search }
    print(row, column)
  }
}
outer: while true {
  repeat {
    break outer
  } while true
}
print("after")
