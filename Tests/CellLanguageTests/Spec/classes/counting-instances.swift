class Account {
  static var count = 0
  let id: Int
  private var log: [String] = [] { didSet { if log.count > 2 { log.removeFirst() } } }
  var balance = 0.0 { willSet { log.append("\(balance)->\(newValue)") } }
  var last: [String] { log }
  init() {
    Self.count += 1
    id = Self.count
  }
  deinit { Account.count -= 1 }
}
func use() {
  let a = Account(), b = Account()
  a.balance += 5
  a.balance *= 2
  a.balance -= 1
  print(a.last, b.id, Account.count)
}
use()
print(Account.count)
