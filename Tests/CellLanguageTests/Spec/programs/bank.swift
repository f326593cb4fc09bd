// bank: struct, errors, protocols, extension, generic repo
enum BankError: Error, CustomStringConvertible {
  case insufficient(needed: Double), frozen(String), unknown(id: Int)
  var description: String {
    switch self {
    case .insufficient(let n): "need \(n) more";
    case .frozen(let w): "frozen: \(w)";
    case .unknown(let id): "no account \(id)"
    }
  }
}
protocol Identifiable2 { associatedtype ID: Hashable; var id: ID { get } }
struct Account: Identifiable2, Equatable {
  let id: Int; var balance: Double; var history: [Tx] = [];
  enum Tx: Equatable { case deposit(Double), withdraw(Double), transfer(to: Int, Double) }
}
struct Repo<T: Identifiable2> {
  private var items: [T.ID: T] = [:]; var count: Int { items.count }
  mutating func save(_ x: T) { items[x.id] = x }
  subscript(id: T.ID) -> T? {
    get { items[id] }
    set { items[id] = newValue }
  }
  mutating func update(_ id: T.ID, _ f: (inout T) throws -> Void) throws {
    guard items[id] != nil else { throw BankError.unknown(id: id as? Int ?? -1) };
    try f(&items[id]!)
  }
}
extension Account {
  mutating func withdraw(_ x: Double) throws(BankError) {
    guard balance >= x else { throw .insufficient(needed: x - balance) }; balance -= x;
    history.append(.withdraw(x))
  }
  mutating func deposit(_ x: Double) { balance += x; history.append(.deposit(x)) }
}
final class Bank {
  var repo = Repo<Account>(); private(set) var audit: [String] = []
  func transfer(_ a: Int, _ b: Int, _ x: Double) throws {
    defer { audit.append("\(a)->\(b)") }
    guard repo[b] != nil else { throw BankError.unknown(id: b) }
    try repo.update(a) {
      try $0.withdraw(x); $0.history[$0.history.count - 1] = .transfer(to: b, x)
    }
    try repo.update(b) { $0.deposit(x) }
  }
}
let bank = Bank(); bank.repo.save(Account(id: 1, balance: 100));
bank.repo.save(.init(id: 2, balance: 50))
for (a, b, x) in [(1, 2, 30.0), (2, 1, 500), (1, 9, 1), (9, 1, 1)] {
  do { try bank.transfer(a, b, x); print("ok") } catch let e as BankError {
    print("failed:", e)
  } catch { print("?") }
}
print(bank.repo[1]!, bank.repo[2]!.history.last!, bank.audit, bank.repo.count, bank.repo[7] == nil)
print(Result { try bank.transfer(1, 2, 1) }.map { "done" }, (try? bank.transfer(1, 2, 1e9)) == nil)
do { try { throw BankError.unknown(id: 5) }() } catch BankError.unknown(let id) where id > 3 {
  print("big id", id)
} catch { print("e") }
func load(_ ok: Bool) throws -> Int { if !ok { throw BankError.frozen("x") }; return 1 }
print(
  (try? load(false)) as Any, (try? load(true)) as Any, [true, false].compactMap { try? load($0) })
