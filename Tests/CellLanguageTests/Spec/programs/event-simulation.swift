struct Event: Comparable, CustomStringConvertible {
  enum Kind: String { case arrival, departure = "leave" }
  let time: Double
  let kind: Kind
  let customer: Int
  static func < (a: Event, b: Event) -> Bool { (a.time, a.customer) < (b.time, b.customer) }
  var description: String { "t=\(time) \(kind.rawValue) #\(customer)" }
}
protocol Clocked: AnyObject { var now: Double { get } }
final class Simulation: Clocked {
  private(set) var now = 0.0 { didSet { assert(now >= oldValue) } }
  private var queue: [Event] = []
  private var waiting: [Int] = []
  private var busy = false
  var log: ((Event) -> Void)?
  var served = 0
  func schedule(_ kind: Event.Kind, after delay: Double, customer: Int) {
    let e = Event(time: now + delay, kind: kind, customer: customer)
    let index = queue.firstIndex { $0 > e } ?? queue.endIndex
    queue.insert(e, at: index)
  }
  func run(until end: Double) {
    while let e = queue.first, e.time <= end {
      queue.removeFirst()
      now = e.time
      log?(e)
      switch e.kind {
      case .arrival where busy: waiting.append(e.customer)
      case .arrival: start(e.customer)
      case .departure:
        served += 1
        busy = false
        if !waiting.isEmpty { start(waiting.removeFirst()) }
      }
    }
  }
  private func start(_ c: Int) {
    busy = true; schedule(.departure, after: 1.5 + Double(c % 3) * 0.25, customer: c)
  }
}
let s = Simulation()
var lines: [String] = []
s.log = { [unowned s] e in lines.append("\(e) (now \(s.now))") }
for i in 1...5 { s.schedule(.arrival, after: Double(i) * 0.75, customer: i) }
s.run(until: 6)
lines.forEach { print($0) }
print("served", s.served, "at", s.now)
