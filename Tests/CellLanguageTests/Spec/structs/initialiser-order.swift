func note(_ name: String) -> String {
  print("init", name)
  return name
}
struct Build {
  let first = note("first")
  var second = note("second")
  let third: String
  init(third: String) {
    print("body")
    self.third = third
    second += "+" + self.third
  }
}
let build = Build(third: note("argument"))
print(build)
