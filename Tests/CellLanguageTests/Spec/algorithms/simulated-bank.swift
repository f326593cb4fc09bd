protocol Account: AnyObject {
  var balance: Int { get set }
  func fee(for amount: Int) -> Int
}
extension Account {
  func withdraw(_ amount: Int) throws {
    let total = amount + fee(for: amount)
    guard total <= balance else { throw BankError.overdrawn(by: total - balance) }
    balance -= total
  }
}
enum BankError: Error { case overdrawn(by: Int) }
final class Basic: Account {
  var balance = 100
  func fee(for amount: Int) -> Int { amount / 10 }
}
final class Free: Account {
  var balance = 50 { didSet { log.append(balance) } }
  var log: [Int] = []
  func fee(for amount: Int) -> Int { 0 }
}
let free = Free()
let accounts: [any Account] = [Basic(), free]
for account in accounts {
  for amount in [40, 30, 20] {
    do { try account.withdraw(amount) } catch BankError.overdrawn(let missing) {
      print("missing", missing)
    } catch {}
  }
  print(account.balance)
}
print(free.log)
