struct Account {
  private(set) var balance = 0
  fileprivate var owner = "ann"
  private static let fee = 1
  internal mutating func deposit(_ amount: Int) { balance += amount - Self.fee }
  private func secret() -> Int { 42 }
}
extension Account {
  func revealed() -> Int { secret() + balance }
}
var account = Account()
account.deposit(10)
account.owner += "e"
print(account.balance, account.owner, account.revealed())
