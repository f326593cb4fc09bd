func makeAccount() -> (deposit: (Int) -> Void, balance: () -> Int) {
  var balance = 0
  return ({ balance += $0 }, { balance })
}
let first = makeAccount()
let second = makeAccount()
first.deposit(50)
first.deposit(25)
second.deposit(1)
print(first.balance(), second.balance())
