struct Account {
  private var balance = 1
  private func audit() {}
  private static let limit = 2
  init() {}
  private init(balance: Int) { self.balance = balance }
}
print(Account().balance)
Account().audit()
print(Account.limit)
print(Account(balance: 3))
