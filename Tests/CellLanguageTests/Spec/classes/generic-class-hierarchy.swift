class Producer<Output> {
  func produce() -> Output { fatalError("abstract") }
  func pair() -> (Output, Output) { (produce(), produce()) }
}
final class Constant<Output>: Producer<Output> {
  let value: Output
  init(_ value: Output) { self.value = value }
  override func produce() -> Output { value }
}
final class Sequence: Producer<Int> {
  private var next = 0
  override func produce() -> Int {
    next += 1
    return next
  }
}
print(Constant("x").pair(), Sequence().pair())
let producers: [Producer<Int>] = [Constant(7), Sequence()]
print(producers.map { $0.pair().1 })
