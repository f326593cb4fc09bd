var total = 0 {
  didSet { print("total \(oldValue) -> \(total)") }
}
total += 5
total = 5
func run() {
  var step = 1 {
    willSet(next) { print("step \(step) -> \(next)") }
  }
  step += 1
  step *= 10
  print(step)
}
run()
