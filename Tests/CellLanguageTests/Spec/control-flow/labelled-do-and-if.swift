check: do {
  print("in block")
  if "yes".count > 1 { break check }
  print("never")
}
test: if true {
  for n in 1...3 where n == 2 {
    break test
  }
  print("never")
}
print("done")
