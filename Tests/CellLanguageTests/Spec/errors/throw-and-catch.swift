enum BankError: Error { case insufficient(needed: Int), frozen, unknown(String) }
func withdraw(_ amount: Int, from balance: Int) throws -> Int {
  if balance < 0 { throw BankError.frozen }
  guard amount <= balance else { throw BankError.insufficient(needed: amount - balance) }
  return balance - amount
}
for (amount, balance) in [(5, 10), (20, 10), (1, -1)] {
  do {
    let rest = try withdraw(amount, from: balance)
    print("left", rest)
  } catch BankError.insufficient(let needed) {
    print("needs", needed)
  } catch {
    print("failed with", error)
  }
}
