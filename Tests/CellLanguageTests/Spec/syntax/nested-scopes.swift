let level = "global"
do {
  let level = "block"
  print(level)
  do {
    let level = level + "/inner"
    print(level)
  }
  print(level)
}
print(level)
for level in 0..<1 { print(level) }
if let level = Optional("bound") { print(level) }
func show() -> String { level }
print(show())
