// Observed, typed dictionary, event log
protocol Event { var time: Int { get }; func describe() -> String }
extension Event { func describe() -> String { "\(type(of: self))@\(time)" } }
struct Login: Event { let time: Int; let user: String }
struct Purchase: Event {
  let time: Int; let amount: Double; func describe() -> String { "bought for \(amount)@\(time)" }
}
enum Filter {
  case all, after(Int), kind(any Event.Type)
  func matches(_ e: any Event) -> Bool {
    switch self {
    case .all: true;
    case .after(let t): e.time > t;
    case .kind(let k): type(of: e) == k
    }
  }
}
struct Log {
  private var events: [any Event] = []
  mutating func append(contentsOf new: any Event...) {
    events += new; events.sort { $0.time < $1.time }
  }
  func query(_ filters: Filter...) -> [any Event] {
    events.filter { e in filters.allSatisfy { $0.matches(e) } }
  }
  subscript<E: Event>(type: E.Type) -> [E] { events.compactMap { $0 as? E } }
}
var log = Log()
log.append(
  contentsOf: Purchase(time: 5, amount: 9.5), Login(time: 1, user: "ann"),
  Login(time: 7, user: "bob"))
print(log.query(.all).map { $0.describe() })
print(
  log.query(.after(2), .kind(Login.self)).count, log[Login.self].map(\.user),
  log[Purchase.self].first?.amount ?? 0)
let grouped = Dictionary(grouping: log.query(.all)) { String(describing: type(of: $0)) }
for (k, v) in grouped.sorted(by: { $0.key < $1.key }) { print(k, v.map(\.time)) }
