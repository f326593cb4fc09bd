let values = [1, 2, 3]
var log = ""
do {
  defer { log += "|" }
  for v in values { log += "\(v)" }
}
let append = {
  log += "closure"
}
append()
print(log)
let size = { () -> Int in values.count }()
print(size, { $0 * $0 }(size), ({ (a: Int, b: Int) in a - b })(5, 3))
