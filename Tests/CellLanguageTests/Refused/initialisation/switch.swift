func f(_ n: Int) {
  let name: String
  switch n {
  case 0: name = "zero"
  default: break
  }
  print(name)
}
