class Account {
  var balance: Double { 100 }
  var label: String { "account \(balance)" }
  func interest(_ rate: Double = 0.01) -> Double { balance * rate }
}
class Savings: Account {
  override var balance: Double { super.balance * 2 }
  override func interest(_ rate: Double = 0.05) -> Double { super.interest(rate) + 1 }
}
final class Bonus: Savings {
  override var balance: Double { super.balance + 0.5 }
  override var label: String { "bonus " + super.label }
}
let accounts: [Account] = [Account(), Savings(), Bonus()]
for account in accounts { print(account.label, account.interest(), account.interest(0.1)) }
